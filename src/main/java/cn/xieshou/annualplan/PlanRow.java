package cn.xieshou.annualplan;

import cn.xieshou.shared.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the filing register, in the words of the page.
 *
 * @param plan null while the filing has not begun
 * @param late whether it is overdue or came late
 */
public record PlanRow(
        PlanId id,
        String title,
        String supporting,
        String recipient,
        String level,
        String programme,
        @Nullable AnnualPlan plan,
        boolean late) {

    /** One word for both: filed, and late. */
    public static final String FILED_LATE = "逾期备案";

    /** «已备案», «未启动» */
    public String state() {
        if (plan == null) {
            return PlanFilter.NOT_STARTED.label();
        }
        return filedLate() ? FILED_LATE : plan.state().label();
    }

    /** Style class that goes with {@link #state}. */
    public String tone() {
        if (plan == null || plan.state() == PlanState.EXEMPT || plan.state() == PlanState.DISSOLVED) {
            return "";
        }
        return switch (plan.state()) {
            case FILED -> late ? "warn" : "done";
            case RETURNED -> "warn";
            default -> "on";
        };
    }

    /** What is remarkable besides the state: «逾期», «延期». */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (late && !filedLate()) {
            remarks.add(PlanFilter.LATE.label());
        }
        if (plan != null && plan.extended()) {
            remarks.add(PlanFilter.EXTENDED.label());
        }
        return remarks;
    }

    private boolean filedLate() {
        return late && plan != null && plan.state() == PlanState.FILED;
    }

    /** Whether {@code needle}, as {@link Text#sought} makes it, stands in the id, a name or the filing number. */
    boolean contains(String needle) {
        String number = plan == null || plan.number() == null ? "" : plan.number();
        return Text.found(needle, id.pairingId(), title, number);
    }
}
