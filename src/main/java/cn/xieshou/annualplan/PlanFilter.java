package cn.xieshou.annualplan;

import cn.xieshou.lateness.Holder;
import cn.xieshou.lateness.Holdings;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the filing register is filtered and counted by: the state of a plan, or what is remarkable about it. */
public enum PlanFilter {
    FILED("已备案"),
    REVIEWING("审核中"),
    RETURNED("已退回"),
    DRAFTING("两校商定中"),
    MISSING("未报"),
    LATE("逾期"),
    EXTENDED("延期"),
    EXEMPT("免报"),
    DISSOLVED("已终止"),
    NOT_STARTED("未启动");

    private static final List<Holder> HANDS = List.of(Holder.SUPPORTING, Holder.RECIPIENT, Holder.SECTION);

    /** Plans «a» on which nothing more will happen. */
    private static final String CLOSED =
            states(Arrays.stream(PlanState.values()).filter(PlanState::isClosed).toList());

    private static final String WITH_SCHOOLS = states(
            Arrays.stream(PlanState.values()).filter(PlanState::isWithSchools).toList());

    private final String label;

    PlanFilter(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    static List<Choice> choices() {
        return Choice.of(List.of(values()), PlanFilter::name, PlanFilter::label);
    }

    /** Whether a row with the plan «a», if it has one, belongs here; one row can belong to several. */
    Condition holds(LocalDate today) {
        return switch (this) {
            case LATE ->
                Condition.of(
                        "a.late = true or (a.state in " + WITH_SCHOOLS + " and a.due_on < :today)", "today", today);
            case EXTENDED -> Condition.of("a.extended = true");
            case NOT_STARTED -> Condition.of("a.state is null");
            default -> Condition.of("a.state = '" + name() + "'");
        };
    }

    /** «在谁手里», of plans «a» that are open. */
    static Filter hand() {
        return Filter.choice(
                "hand",
                "在谁手里",
                "不限",
                Choice.of(HANDS, Holder::name, Holder::label),
                holder -> Condition.of(
                        "a.state not in " + CLOSED + " and " + Holdings.newest(PlanId.MATTER) + " = :in" + holder,
                        "in" + holder,
                        holder));
    }

    /** Neither filed nor exempt, also where no filing has begun: what can be urged. */
    static Condition owing() {
        return Condition.of("a.state is null or a.state not in " + CLOSED);
    }

    /**
     * How many of a list can be urged, from its counts; empty where they do not say it.
     *
     * @param chosen what the list is narrowed down to, empty for all
     */
    static Optional<Integer> owing(String chosen, Map<String, Integer> counts) {
        if (Set.of(LATE.name(), EXTENDED.name()).contains(chosen)) {
            return Optional.empty();
        }
        int all = counts.getOrDefault(chosen, 0);
        return Optional.of(
                chosen.isEmpty()
                        ? all
                                - closed().mapToInt(state -> counts.getOrDefault(state, 0))
                                        .sum()
                        : closed().anyMatch(chosen::equals) ? 0 : all);
    }

    private static Stream<String> closed() {
        return Arrays.stream(PlanState.values()).filter(PlanState::isClosed).map(PlanState::name);
    }

    private static String states(List<PlanState> states) {
        return states.stream().map(PlanState::name).collect(Collectors.joining("', '", "('", "')"));
    }
}
