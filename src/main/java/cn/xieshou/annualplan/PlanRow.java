package cn.xieshou.annualplan;

import cn.xieshou.matter.OpenStep;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of the filing register, in the words of the page.
 *
 * @param plan null while the filing has not begun
 * @param late whether it is overdue or came late
 * @param hands in whose hands its open steps are
 * @param files how many came with its steps
 * @param delay whose hands held it for how many late days, empty if it is in time
 */
public record PlanRow(
        PlanId id,
        String title,
        String supporting,
        String recipient,
        String level,
        String programme,
        @Nullable AnnualPlan plan,
        boolean late,
        List<OpenStep> hands,
        String delay,
        int files) {

    /** One word for both: filed, and late. */
    public static final String FILED_LATE = "逾期备案";

    /** Without what other tables know of it. */
    public PlanRow(
            PlanId id,
            String title,
            String supporting,
            String recipient,
            String level,
            String programme,
            @Nullable AnnualPlan plan,
            boolean late) {
        this(id, title, supporting, recipient, level, programme, plan, late, List.of(), "", 0);
    }

    PlanRow with(List<OpenStep> held, String delayed, int attached) {
        return new PlanRow(id, title, supporting, recipient, level, programme, plan, late, held, delayed, attached);
    }

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

    /** Whether something is still to happen in it. */
    boolean isOpen() {
        return plan != null && !plan.state().isClosed();
    }

    /** «一中联络人 李某，已3个工作日；…» */
    String holders() {
        return hands.stream().map(OpenStep::sentence).collect(Collectors.joining("；"));
    }

    private boolean filedLate() {
        return late && plan != null && plan.state() == PlanState.FILED;
    }
}
