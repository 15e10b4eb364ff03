package cn.xieshou.experience.web;

import cn.xieshou.experience.Experience;
import cn.xieshou.experience.ExperienceState;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Order;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.register.SchoolYearFilter;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shelf.Fetches;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What schools have written down for others in a school year (R-FIN-2), in the pairings that the reader may see, the newest first. */
@Component
class ExperienceRegister implements Register<ExperienceRow> {

    private static final int YEARS = 3;

    private static final List<Choice> STATES =
            Choice.of(List.of(ExperienceState.values()), ExperienceState::name, ExperienceState::label);

    private final PairingRows pairings;
    private final Fetches fetches;
    private final Clock clock;

    ExperienceRegister(PairingRows pairings, Fetches fetches, Clock clock) {
        this.pairings = pairings;
        this.fetches = fetches;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/experiences";
    }

    @Override
    public String title() {
        return "经验材料";
    }

    @Override
    public List<Filter> filters(String account) {
        return List.of(
                SchoolYearFilter.recent(clock, YEARS, year -> Condition.of("e.school_year = :year", "year", year)),
                Filter.choice(
                                "state",
                                "进展",
                                "全部进展",
                                STATES,
                                state -> Condition.of("e.state = :state" + state, "state" + state, state))
                        .withCounts(),
                pairings.programme(),
                pairings.school(account),
                pairings.text("题目、校名或结对编号", "e.sought"));
    }

    @Override
    public List<Column<ExperienceRow>> columns() {
        return List.of(
                Column.<ExperienceRow>of("题目", 34, row -> Cell.name(row.one().path(), row.title()))
                        .onSheet(ExperienceRow::title),
                Column.text("学校", 22, ExperienceRow::school),
                Column.<ExperienceRow>text("结对学校", 34, row -> row.pairing().title()),
                Column.<ExperienceRow>of(
                                "进展",
                                16,
                                row -> Cell.badge(
                                        row.one().state().label(),
                                        row.one().state().style()))
                        .sortedBy("state", Order.of("e.state", List.of(ExperienceState.values()))),
                Column.<ExperienceRow>of("发布日期", 14, row -> Cell.date(row.one().publishedOn()))
                        .onSheet(row -> row.one().publishedOn())
                        .sortedBy("published", "e.published_on"),
                Column.<ExperienceRow>number("下载次数", 10, ExperienceRow::fetched));
    }

    @Override
    public RowQuery<ExperienceRow> query(String account, Asked asked) {
        RecordRows<Experience> one = RecordRows.of(Experience.class);
        return new RowQuery<>(
                "e.*, " + PairingRows.COLUMNS,
                "experience e left join pairing p on p.id = e.pairing_id" + PairingRows.SCHOOLS,
                pairings.visibleTo(account),
                "e.started_at desc, e.id desc",
                (row, n) -> new ExperienceRow(one.mapRow(row, n), PairingRows.of(row), 0));
    }

    @Override
    public List<ExperienceRow> complete(List<ExperienceRow> rows) {
        Map<Long, Integer> counts = fetches.counts(rows.stream()
                .map(row -> row.one().material())
                .filter(Objects::nonNull)
                .toList());
        return rows.stream()
                .map(row -> row.with(
                        counts.getOrDefault(Objects.requireNonNullElse(row.one().material(), 0L), 0)))
                .toList();
    }
}
