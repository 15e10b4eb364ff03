package cn.xieshou.summary.web;

import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.register.SchoolYearFilter;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.Side;
import cn.xieshou.summary.SchoolSummary;
import cn.xieshou.summary.SummaryMark;
import cn.xieshou.summary.SummaryState;
import cn.xieshou.summary.SummaryYears;
import java.util.List;
import org.springframework.stereotype.Component;

/** The summaries of a school year (R-SUM-1), of the pairings that the reader may see: those sent, and those that are missing. */
@Component
class SummaryRegister implements Register<SummaryRow> {

    /** What the school that writes is sorted by. */
    static final String SCHOOL_KEY = "case when m.side = 'SUPPORTING' then ss.name_key else sr.name_key end";

    static final String SCHOOL = "case when m.side = 'SUPPORTING' then ss.name else sr.name end";

    private static final List<Choice> STATES =
            Choice.of(List.of(SummaryState.values()), SummaryState::name, SummaryState::label);

    private static final String FROM =
            "school_summary m left join pairing p on p.id = m.pairing_id" + PairingRows.SCHOOLS;

    private final PairingRows pairings;
    private final SummaryYears years;

    SummaryRegister(PairingRows pairings, SummaryYears years) {
        this.pairings = pairings;
        this.years = years;
    }

    @Override
    public String path() {
        return "/summaries";
    }

    @Override
    public String title() {
        return "学年工作总结";
    }

    @Override
    public List<Filter> filters(String account) {
        return List.of(
                SchoolYearFilter.of("学年", years.offered(), year -> Condition.of("m.school_year = :year", "year", year)),
                Filter.choice(
                                "state",
                                "状态",
                                "全部状态",
                                STATES,
                                state -> Condition.of("m.state = :state" + state, "state" + state, state))
                        .withCounts(),
                Filter.constant("mark", "评定", "全部评定", SummaryMark.values(), SummaryMark::label, "m.mark"),
                Filter.constant("side", "身份", "两类学校", Side.values(), Side::label, "m.side"),
                pairings.programme(),
                pairings.level(),
                pairings.township(),
                pairings.school(account),
                pairings.text("编号或校名"));
    }

    @Override
    public List<Column<SummaryRow>> columns() {
        return SummaryColumns.all();
    }

    @Override
    public RowQuery<SummaryRow> query(String account, Asked asked) {
        RecordRows<SchoolSummary> one = RecordRows.of(SchoolSummary.class);
        return new RowQuery<>(
                "m.*, " + SCHOOL + " as school_name, " + PairingRows.COLUMNS,
                FROM,
                pairings.visibleTo(account),
                "m.pairing_id, m.side desc, m.id",
                (row, n) -> new SummaryRow(one.mapRow(row, n), PairingRows.of(row), row.getString("school_name")));
    }
}
