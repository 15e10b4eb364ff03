package cn.xieshou.meeting.web;

import cn.xieshou.meeting.Decision;
import cn.xieshou.meeting.FollowUpFilter;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.register.SchoolYearFilter;
import cn.xieshou.shared.RecordRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What joint meetings of a school year decided (R-ACT-1), of all pairings that the reader may see, the earliest due first. */
@Component
class DecisionRegister implements Register<DecisionRow> {

    private static final int YEARS = 3;

    private static final String FROM = "meeting_decision d join activity a on a.id = d.activity"
            + " left join pairing p on p.id = d.pairing_id" + PairingRows.SCHOOLS;

    private final PairingRows pairings;
    private final Clock clock;

    DecisionRegister(PairingRows pairings, Clock clock) {
        this.pairings = pairings;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/follow-ups";
    }

    @Override
    public String title() {
        return "联席会议议定事项";
    }

    @Override
    public List<Filter> filters(String account) {
        LocalDate today = LocalDate.now(clock);
        return List.of(
                SchoolYearFilter.recent(clock, YEARS, year -> Condition.of("a.school_year = :year", "year", year)),
                Filter.choice("state", "状态", "全部状态", FollowUpFilter.choices(), state -> FollowUpFilter.valueOf(state)
                                .holds(today))
                        .withCounts(),
                pairings.programme(),
                pairings.school(account),
                pairings.text("事项、结对编号或校名", "d.content_sought"));
    }

    @Override
    public List<Column<DecisionRow>> columns() {
        LocalDate today = LocalDate.now(clock);
        return List.of(
                Column.<DecisionRow>of(
                                "事项", 50, row -> Cell.name(row.path(), row.one().content()))
                        .onSheet(row -> row.one().content()),
                Column.text("责任学校", 22, DecisionRow::school),
                Column.text("责任人", 12, row -> row.one().person()),
                Column.<DecisionRow>of("完成期限", 12, row -> due(row.one(), today))
                        .onSheet(row -> row.one().dueOn())
                        .sortedBy("due", "d.due_on"),
                Column.sheet("结果", 40, row -> row.one().result()),
                Column.sheet("退回理由", 40, row -> row.one().opinion()),
                Column.sheet("结对编号", 14, row -> row.one().pairingId()),
                Column.<DecisionRow>of(
                                "状态",
                                16,
                                row -> Cell.badge(
                                        row.one().state().label(),
                                        row.one().state().style()))
                        .sortedBy("state", "d.state"));
    }

    private static Cell due(Decision one, LocalDate today) {
        Cell day = Cell.date(one.dueOn());
        return one.isLate(today) ? Cell.all(day, Cell.badge("逾期", "bad")) : day;
    }

    @Override
    public RowQuery<DecisionRow> query(String account, Asked asked) {
        RecordRows<Decision> one = RecordRows.of(Decision.class);
        return new RowQuery<>(
                        "d.*, " + PairingRows.COLUMNS,
                        FROM,
                        pairings.visibleTo(account),
                        "d.due_on, d.id",
                        (row, n) -> new DecisionRow(one.mapRow(row, n), PairingRows.of(row)))
                .keyed("d.id");
    }
}
