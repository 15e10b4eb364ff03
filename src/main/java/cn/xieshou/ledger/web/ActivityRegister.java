package cn.xieshou.ledger.web;

import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.Activity;
import cn.xieshou.ledger.ActivityState;
import cn.xieshou.ledger.ActivityType;
import cn.xieshou.ledger.ActivityTypes;
import cn.xieshou.ledger.Participant;
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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The ledger of a school year (R-ACT-1): every activity of the pairings that the reader may see, the newest first. */
@Component
class ActivityRegister implements Register<ActivityRow> {

    private static final int YEARS = 3;

    private static final List<Choice> STATES =
            Choice.of(List.of(ActivityState.values()), ActivityState::name, ActivityState::label);

    private static final String FROM = "activity a left join pairing p on p.id = a.pairing_id" + PairingRows.SCHOOLS
            + " left join activity_type t on t.code = a.type";

    private final PairingRows pairings;
    private final ActivityTypes types;
    private final Activities activities;
    private final Clock clock;

    ActivityRegister(PairingRows pairings, ActivityTypes types, Activities activities, Clock clock) {
        this.pairings = pairings;
        this.types = types;
        this.activities = activities;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/activities";
    }

    @Override
    public String title() {
        return "帮扶活动台账";
    }

    @Override
    public List<Filter> filters(String account) {
        return List.of(
                SchoolYearFilter.recent(clock, YEARS, year -> Condition.of("a.school_year = :year", "year", year)),
                Filter.choice(
                                "state",
                                "核对",
                                "全部状态",
                                STATES,
                                state -> Condition.of("a.state = :state" + state, "state" + state, state))
                        .withCounts(),
                Filter.choice(
                        "type",
                        "活动类型",
                        "全部类型",
                        Choice.of(types.all(), ActivityType::code, ActivityType::label),
                        type -> Condition.of("a.type = :type", "type", type)),
                pairings.programme(),
                pairings.school(account),
                pairings.text("主题、编号或校名", "a.topic_sought"));
    }

    @Override
    public List<Column<ActivityRow>> columns() {
        return ActivityColumns.all();
    }

    @Override
    public RowQuery<ActivityRow> query(String account, Asked asked) {
        RecordRows<Activity> activity = RecordRows.of(Activity.class);
        return new RowQuery<>(
                        "a.*, t.name as type_name, " + PairingRows.COLUMNS,
                        FROM,
                        pairings.visibleTo(account),
                        "a.held_on desc, a.id desc",
                        (row, n) -> new ActivityRow(
                                activity.mapRow(row, n), PairingRows.of(row), row.getString("type_name"), List.of()))
                .keyed("a.id");
    }

    @Override
    public List<ActivityRow> complete(List<ActivityRow> rows) {
        Map<Long, List<Participant>> people =
                activities.people(rows.stream().map(row -> row.activity().id()).toList());
        return rows.stream()
                .map(row -> row.with(people.getOrDefault(row.activity().id(), List.of())))
                .toList();
    }
}
