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
import org.springframework.stereotype.Component;

/** Schools and sections by what is in their hands and how long it was (goal: fair, each charged its own days only). */
@Component
class UnitsRegister implements Register<UnitRow> {

    private static final int YEARS = 2;

    private static final List<Choice> KINDS = List.of(new Choice("school", "学校"), new Choice("bureau", "教育局"));

    private static final String OPEN = "select " + Units.UNIT + " as unit, count(*) as open_steps,"
            + " sum(case when t.DUE_DATE_ < %s then 1 else 0 end) as overdue from ACT_RU_TASK t"
            + " left join person h on h.account = t.ASSIGNEE_"
            + " left join ACT_RU_IDENTITYLINK g on g.TASK_ID_ = t.ID_ and g.TYPE_ = 'candidate' and t.ASSIGNEE_ is null"
            + " group by " + Units.UNIT;

    private static final String ALL = "(select u.unit, u.school_year, coalesce(o.open_steps, 0) as open_steps,"
            + " coalesce(o.overdue, 0) as overdue, u.steps, u.days, u.late_steps, u.late_days from unit_year u"
            + " left join (%s) o on o.unit = u.unit) u left join school s on s.code = u.unit";

    private final Reading reading;
    private final Clock clock;

    UnitsRegister(Reading reading, Clock clock) {
        this.reading = reading;
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
        String now =
                "timestamp '" + LocalDateTime.now(clock).withNano(0).toString().replace('T', ' ') + "'";
        return new RowQuery<>(
                "u.*, s.code as school_code, " + Units.name("u.unit") + " as name",
                ALL.formatted(OPEN.formatted(now)),
                reading.may(account) ? Condition.ANY : Condition.NONE,
                "u.late_days desc, u.overdue desc, u.unit",
                (row, n) -> row(row));
    }

    private static UnitRow row(ResultSet row) throws SQLException {
        return new UnitRow(
                row.getString("unit"),
                row.getString("name"),
                row.getString("school_code") != null,
                row.getInt("open_steps"),
                row.getInt("overdue"),
                row.getInt("steps"),
                row.getInt("days"),
                row.getInt("late_steps"),
                row.getInt("late_days"));
    }
}
