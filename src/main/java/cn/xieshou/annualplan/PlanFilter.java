package cn.xieshou.annualplan;

import java.util.Arrays;
import java.util.Optional;

/** What the filing register is filtered and counted by: the state of a plan, or what is remarkable about it. */
public enum PlanFilter {
    FILED("已备案"),
    REVIEWING("审核中"),
    RETURNED("已退回"),
    DRAFTING("起草中"),
    MISSING("未报"),
    LATE("逾期"),
    EXTENDED("延期"),
    EXEMPT("免报"),
    DISSOLVED("随结对终止"),
    NOT_STARTED("未启动");

    private final String label;

    PlanFilter(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** Whether a row of the register belongs here; one row can belong to several. */
    public boolean holds(PlanRow row) {
        return switch (this) {
            case LATE -> row.late();
            case EXTENDED -> row.plan() != null && row.plan().extended();
            case NOT_STARTED -> row.plan() == null;
            default -> row.plan() != null && row.plan().state().name().equals(name());
        };
    }

    /** The filter of that name, empty for anything else. */
    public static Optional<PlanFilter> of(String name) {
        return Arrays.stream(values())
                .filter(filter -> filter.name().equals(name))
                .findFirst();
    }
}
