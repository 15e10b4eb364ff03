package cn.xieshou.annualplan;

import cn.xieshou.shared.ChineseDates;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days by which a plan was and is due, each called what it is (R-PLN-1, R-PLN-3).
 *
 * @param rule the programme's day, or the one to which it was extended last
 * @param again by when it comes back after a return of the section, null if none was returned since
 * @param held the one of the two that held when the plan reached the section last
 */
public record PlanTerm(LocalDate rule, @Nullable LocalDate again, LocalDate held) {

    /** @param changes all of the plan's, the oldest first */
    public static PlanTerm of(AnnualPlan plan, List<DateChange> changes) {
        LocalDate rule = changes.isEmpty() ? plan.dueOn() : changes.get(0).before();
        LocalDate again = null;
        LocalDate held = plan.dueOn();
        for (DateChange change : changes) {
            if (change.kind() == DateChange.Kind.EXTENSION) {
                rule = change.after();
                again = null;
            } else {
                again = change.after();
                held = isWithSchoolsSince(plan, change) ? change.before() : plan.dueOn();
            }
        }
        return new PlanTerm(rule, again, held);
    }

    /** The same of what is in the section's hands, where the day that holds is the one that held; asks for nothing more. */
    public static PlanTerm inReview(AnnualPlan plan) {
        return new PlanTerm(plan.dueOn(), isReturned(plan) ? plan.dueOn() : null, plan.dueOn());
    }

    private static boolean isReturned(AnnualPlan plan) {
        return AnnualPlan.SECTION.equals(plan.returnedBy());
    }

    /** Whether what the section received last is what it returned then. */
    private static boolean isWithSchoolsSince(AnnualPlan plan, DateChange returned) {
        LocalDate received = plan.receivedOn();
        return plan.state().isWithSchools() && received != null && !received.isAfter(ChineseDates.day(returned.at()));
    }

    /** «2026年8月12日（期限2026年8月31日，按期报送）»; empty as long as the section never had it. */
    public String receivedWords(AnnualPlan plan) {
        LocalDate received = plan.receivedOn();
        if (received == null) {
            return "";
        }
        String which = held.equals(again) ? "退回后的期限" : "期限";
        String date = ChineseDates.date(received) + "（" + which + ChineseDates.date(held) + "，";
        if (received.isAfter(held)) {
            return date + "逾期报送）";
        }
        return date + (plan.late() ? "按期报送；此前曾逾期报送）" : "按期报送）");
    }

    /** The day that holds: «2026年12月8日（星期二）（股室退回后重新报送的期限）». */
    public static String words(AnnualPlan plan) {
        String kind = plan.extended() ? "（已延期）" : "";
        return ChineseDates.dateAndWeekday(plan.dueOn()) + (isReturned(plan) ? "（股室退回后重新报送的期限）" : kind);
    }
}
