package cn.xieshou.visit.web;

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
import cn.xieshou.visit.Visit;
import cn.xieshou.visit.VisitMatter;
import cn.xieshou.visit.VisitOutcome;
import cn.xieshou.visit.Visits;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Visits of a school year (R-EVA-2), as far as the reader may see them, the newest first. */
@Component
class VisitRegister implements Register<VisitRow> {

    private static final int YEARS = 3;

    private static final List<Choice> OUTCOMES =
            Choice.of(List.of(VisitOutcome.values()), VisitOutcome::name, VisitOutcome::label);

    private static final String FROM = "visit v left join pairing p on p.id = v.pairing_id" + PairingRows.SCHOOLS;

    private static final String DEMANDED = "(select max(d.id) from rectification d where d.pairing_id = v.pairing_id"
            + " and d.source = 'VISIT' and d.source_id = v.id) as demanded";

    private final VisitMatter matter;
    private final Visits visits;
    private final PairingRows pairings;
    private final Clock clock;

    VisitRegister(VisitMatter matter, Visits visits, PairingRows pairings, Clock clock) {
        this.matter = matter;
        this.visits = visits;
        this.pairings = pairings;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/visits";
    }

    @Override
    public String title() {
        return "督查走访";
    }

    @Override
    public List<Filter> filters(String account) {
        return List.of(
                SchoolYearFilter.recent(clock, YEARS, year -> Condition.of("v.school_year = :year", "year", year)),
                Filter.choice(
                                "outcome",
                                "结论",
                                "全部结论",
                                OUTCOMES,
                                outcome -> Condition.of("v.outcome = :outcome" + outcome, "outcome" + outcome, outcome))
                        .withCounts(),
                pairings.programme(),
                pairings.school(account),
                pairings.text("查看内容、情况、编号或校名", "v.sought", "lower(v.id)"));
    }

    @Override
    public List<Column<VisitRow>> columns() {
        return VisitColumns.all();
    }

    @Override
    public RowQuery<VisitRow> query(String account, Asked asked) {
        RecordRows<Visit> one = RecordRows.of(Visit.class);
        return new RowQuery<>(
                "v.*, " + DEMANDED + ", " + PairingRows.COLUMNS,
                FROM,
                matter.visibleTo(account),
                "v.visited_on desc, v.id desc",
                (row, n) ->
                        new VisitRow(one.mapRow(row, n), PairingRows.of(row), List.of(), row.getString("demanded")));
    }

    @Override
    public List<VisitRow> complete(List<VisitRow> rows) {
        Map<String, List<String>> names =
                visits.visitors(rows.stream().map(row -> row.one().id()).toList());
        return rows.stream()
                .map(row -> row.with(names.getOrDefault(row.one().id(), List.of())))
                .toList();
    }
}
