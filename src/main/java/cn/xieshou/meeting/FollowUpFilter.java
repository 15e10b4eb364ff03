package cn.xieshou.meeting;

import cn.xieshou.register.Choice;
import cn.xieshou.register.Condition;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What the register of joint meetings' decisions is filtered and counted by: what is still to be done, what of it is late, each state. */
public enum FollowUpFilter {
    /** Whatever still has to be done, with whichever school it lies. */
    UNDONE("未落实"),
    LATE("逾期未落实"),
    OPEN(DecisionState.OPEN.label()),
    RETURNED(DecisionState.RETURNED.label()),
    DONE(DecisionState.DONE.label()),
    WITHDRAWN(DecisionState.WITHDRAWN.label()),
    DISSOLVED(DecisionState.DISSOLVED.label());

    private static final String TO_DO = Arrays.stream(DecisionState.values())
            .filter(DecisionState::isOpen)
            .map(Enum::name)
            .collect(Collectors.joining("', '", "d.state in ('", "')"));

    private final String label;

    FollowUpFilter(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** All of them, as a filter offers them. */
    public static List<Choice> choices() {
        return Choice.of(List.of(values()), FollowUpFilter::name, FollowUpFilter::label);
    }

    /** Whether a decision «d» belongs here; one can belong to several. */
    public Condition holds(LocalDate today) {
        return switch (this) {
            case UNDONE -> Condition.of(TO_DO);
            case LATE -> Condition.of(TO_DO + " and d.due_on < :lateOn", "lateOn", today);
            default -> Condition.of("d.state = '" + name() + "'");
        };
    }
}
