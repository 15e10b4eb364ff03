package cn.xieshou.commendation.web;

import cn.xieshou.commendation.Commendation;
import cn.xieshou.commendation.CommendationMatter;
import cn.xieshou.commendation.CommendationState;
import cn.xieshou.commendation.HonourKind;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Order;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.shared.RecordRows;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Rounds of commendation (R-AWD-1), the newest first: to the bureau all of them, to everybody else those whose list was public. */
@Component
class CommendationRegister implements Register<CommendationRow> {

    private static final String SCHOOL_KINDS = Arrays.stream(HonourKind.values())
            .filter(HonourKind::ofSchool)
            .map(kind -> "'" + kind.name() + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    private final CommendationMatter matter;
    private final CommendationFilters filters;

    CommendationRegister(CommendationMatter matter, CommendationFilters filters) {
        this.matter = matter;
        this.filters = filters;
    }

    @Override
    public String path() {
        return "/commendations";
    }

    @Override
    public String title() {
        return "历次表彰";
    }

    @Override
    public List<Filter> filters(String account) {
        return filters.all();
    }

    @Override
    public List<Column<CommendationRow>> columns() {
        return List.of(
                Column.<CommendationRow>of("表彰", 40, row -> Cell.name(row.one().path(), row.title()))
                        .onSheet(CommendationRow::title)
                        .sortedBy("year", "c.school_year"),
                Column.<CommendationRow>text("编号", 14, row -> row.one().id()),
                Column.<CommendationRow>of(
                                "进展",
                                20,
                                row -> Cell.badge(
                                        row.one().state().label(),
                                        row.one().state().style()))
                        .sortedBy("state", Order.of("c.state", List.of(CommendationState.values()))),
                Column.number("学校", 8, CommendationRow::schools),
                Column.number("个人", 8, CommendationRow::people),
                Column.<CommendationRow>text("公示", 36, CommendationRow::publicity),
                Column.<CommendationRow>of(
                                "决定日期", 14, row -> Cell.date(row.one().decidedOn()))
                        .onSheet(row -> row.one().decidedOn())
                        .sortedBy("decided", "c.decided_on"));
    }

    @Override
    public RowQuery<CommendationRow> query(String account, Asked asked) {
        RecordRows<Commendation> one = RecordRows.of(Commendation.class);
        return new RowQuery<>(
                "c.*, " + named("in") + " as schools, " + named("not in") + " as people",
                "commendation c",
                matter.visibleTo(account),
                "c.school_year desc, c.opened_at desc, c.id desc",
                (row, n) -> {
                    Commendation round = one.mapRow(row, n);
                    return new CommendationRow(round, matter.title(round), row.getInt("schools"), row.getInt("people"));
                });
    }

    /** Of a list that came to nothing nobody is counted. */
    private static String named(String whether) {
        return "(select count(*) from commendation_candidate x where x.commendation = c.id and c.state <> 'NONE'"
                + " and x.state in ('LISTED', 'AWARDED') and x.kind " + whether + " " + SCHOOL_KINDS + ")";
    }
}
