package cn.xieshou.accountability;

import cn.xieshou.directory.SchoolsSought;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.register.SchoolYearFilter;
import cn.xieshou.shared.SchoolLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Schools and sections by what is in their hands and how long it was (goal: fair, each charged its own days only). */
@Component
class UnitsRegister implements Register<UnitRow> {

    private static final int YEARS = 2;

    private static final List<Choice> KINDS = List.of(new Choice("school", "学校"), new Choice("bureau", "教育局"));

    /** The counts are joined only to sort by them: what a page shows of them is asked for its own units. */
    private static final String ALL =
            "unit_year u left join (%s) o on o.unit = u.unit left join (%s) v on v.unit = u.unit"
                    + " left join school s on s.code = u.unit";

    private final Reading reading;
    private final InHand inHand;
    private final Clock clock;

    UnitsRegister(Reading reading, InHand inHand, Clock clock) {
        this.reading = reading;
        this.inHand = inHand;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/accountability";
    }

    @Override
    public String title() {
        return "办理时效";
    }

    @Override
    public List<Filter> filters(String account) {
        return List.of(
                SchoolYearFilter.recent(clock, YEARS, year -> Condition.of("u.school_year = :year", "year", year)),
                Filter.choice(
                        "kind",
                        "单位",
                        "学校和股室",
                        KINDS,
                        kind -> Condition.of("s.code is " + (kind.equals("school") ? "not null" : "null"))),
                Filter.constant("level", "学段", "全部学段", SchoolLevel.values(), SchoolLevel::label, "s.level"),
                Filter.text("q", "校名", typed -> SchoolsSought.named("u.unit", typed)));
    }

    @Override
    public List<Column<UnitRow>> columns() {
        return UnitColumns.all();
    }

    @Override
    public RowQuery<UnitRow> query(String account, Asked asked) {
        return new RowQuery<>(
                "u.*, s.code as school_code, " + Units.name("u.unit") + " as name",
                ALL.formatted(InHand.all(), InHand.overdue(LocalDateTime.now(clock))),
                reading.may(account) ? Condition.ANY : Condition.NONE,
                "u.late_days desc, " + UnitColumns.OVERDUE + " desc, u.unit",
                (row, n) -> row(row));
    }

    @Override
    public List<UnitRow> complete(List<UnitRow> rows) {
        Map<String, InHand.Steps> steps =
                inHand.of(rows.stream().map(UnitRow::unit).toList(), LocalDateTime.now(clock));
        return rows.stream()
                .map(row -> row.with(steps.getOrDefault(row.unit(), InHand.Steps.NONE)))
                .toList();
    }

    private static UnitRow row(ResultSet row) throws SQLException {
        return new UnitRow(
                row.getString("unit"),
                row.getString("name"),
                row.getString("school_code") != null,
                0,
                0,
                row.getInt("steps"),
                row.getInt("days"),
                row.getInt("late_steps"),
                row.getInt("late_days"));
    }
}
