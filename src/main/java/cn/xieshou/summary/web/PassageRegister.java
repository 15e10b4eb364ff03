package cn.xieshou.summary.web;

import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.register.SchoolYearFilter;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.Side;
import cn.xieshou.summary.SchoolSummary;
import cn.xieshou.summary.SummaryMark;
import cn.xieshou.summary.SummaryPart;
import cn.xieshou.summary.SummaryYears;
import java.util.List;
import org.springframework.stereotype.Component;

/** What schools have learnt, lacked and mean to do, collected out of the summaries that they have sent (R-SUM-1). */
@Component
class PassageRegister implements Register<PassageRow> {

    private static final List<Choice> PARTS = Choice.of(SummaryPart.thoughts(), SummaryPart::name, SummaryPart::label);

    /** Always one: so a summary has one row. */
    private static final String PART = "part";

    private final PairingRows pairings;
    private final SummaryYears years;

    PassageRegister(PairingRows pairings, SummaryYears years) {
        this.pairings = pairings;
        this.years = years;
    }

    @Override
    public String path() {
        return "/summaries/passages";
    }

    @Override
    public String title() {
        return "各校总结摘编";
    }

    @Override
    public List<Filter> filters(String account) {
        return List.of(
                SchoolYearFilter.of("学年", years.offered(), year -> Condition.of("m.school_year = :year", "year", year)),
                Filter.always(PART, "内容", PARTS, SummaryPart.LEARNT.name(), part -> Condition.ANY),
                Filter.constant("mark", "评定", "全部评定", SummaryMark.values(), SummaryMark::label, "m.mark"),
                Filter.constant("side", "身份", "两类学校", Side.values(), Side::label, "m.side"),
                pairings.programme(),
                pairings.level(),
                pairings.township(),
                pairings.school(account),
                pairings.text("编号或校名"));
    }

    @Override
    public List<Column<PassageRow>> columns() {
        return List.of(
                Column.<PassageRow>of("学校", 24, row -> Cell.name(row.summary().path(), row.school()))
                        .onSheet(PassageRow::school)
                        .sortedBy("name", SummaryRegister.SCHOOL_KEY),
                Column.text("身份", 12, row -> row.summary().side().label()),
                Column.text("内容", 12, row -> row.part().label()),
                Column.text("原文", 80, PassageRow::words),
                Column.text(
                        "评定",
                        10,
                        row -> row.summary().mark() == null
                                ? ""
                                : row.summary().mark().label()));
    }

    @Override
    public RowQuery<PassageRow> query(String account, Asked asked) {
        RecordRows<SchoolSummary> one = RecordRows.of(SchoolSummary.class);
        return new RowQuery<>(
                        "m.*, t.part, t.sent_as, " + SummaryRegister.SCHOOL + " as school_name, " + PairingRows.COLUMNS,
                        "school_summary m join school_summary_part t on t.summary = m.id and t.draft = m.drafts and t.part = '"
                                + SummaryPart.valueOf(asked.value(PART))
                                + "' left join pairing p on p.id = m.pairing_id" + PairingRows.SCHOOLS,
                        pairings.visibleTo(account).and(Condition.of("m.state in ('SENT', 'READ')")),
                        "case m.mark when 'GOOD' then 0 when 'FAIR' then 1 else 2 end, p.id, m.side desc, m.id",
                        (row, n) -> new PassageRow(
                                one.mapRow(row, n),
                                PairingRows.of(row),
                                row.getString("school_name"),
                                Columns.one(row, "part", SummaryPart.class),
                                row.getString("sent_as")))
                .keyed("m.id");
    }
}
