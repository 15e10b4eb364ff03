package cn.xieshou.annualplan;

import cn.xieshou.directory.Role;
import cn.xieshou.pairing.Pairing;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has become of a plan that is with the schools, and who is still to act before it is filed (R-PLN-1, R-PLN-3). */
public final class PlanWay {

    private static final Set<Consenter> PRINCIPALS =
            EnumSet.of(Consenter.SUPPORTING_PRINCIPAL, Consenter.RECIPIENT_PRINCIPAL);

    private PlanWay() {}

    /** @param section what the office is called that reviews it */
    public static String words(AnnualPlan plan, String section) {
        String review = "由" + section + "审核备案。";
        if (plan.receivedOn() == null) {
            return "还没有报到教育局：两校联络人商定、两校校长同意后，" + review;
        }
        if (plan.withDrafter()) {
            boolean bySection = AnnualPlan.SECTION.equals(plan.returnedBy());
            return (bySection ? "股室退回以后还没有重新报送" : "还没有重新报送") + "：修改后经两校校长同意，" + review;
        }
        Consenter asked = plan.askedAgain();
        return asked == null
                ? resubmitted(plan) + "，等" + missing(plan) + "同意，再" + review
                : "股室退回，请" + asked.label() + "重新办理；办好以后再" + review;
    }

    /** The whole way with what is done: «起草 ✓ → 受援学校联络人商定 ✓ → 支援学校校长同意 → 受援学校校长同意 → 股室审核 → 备案». */
    public static String line(AnnualPlan plan) {
        boolean handedIn = !plan.withDrafter() && plan.version() != null;
        boolean filed = plan.state() == PlanState.FILED;
        Stream<String> schools = Arrays.stream(Consenter.values())
                .map(party -> step(
                        party.label() + (PRINCIPALS.contains(party) ? "同意" : "商定"), isDone(plan, party, handedIn)));
        return Stream.of(Stream.of(step("起草", handedIn)), schools, Stream.of(step("股室审核", filed), step("备案", filed)))
                .flatMap(one -> one)
                .collect(Collectors.joining(" → "));
    }

    /** Once the section had it the other school's liaison is not asked again, also while the drafter changes it. */
    private static boolean isDone(AnnualPlan plan, Consenter party, boolean handedIn) {
        return (handedIn || (party == Consenter.RECIPIENT_LIAISON && plan.receivedOn() != null)) && plan.stands(party);
    }

    private static String step(String name, boolean done) {
        return done ? name + " ✓" : name;
    }

    /** What the office is called that reviews it. */
    public static String section(AnnualPlan plan, Pairing pairing) {
        String group = plan.section() == null ? pairing.section() : plan.section();
        return group == null ? "待确定" : Role.ofGroup(group).map(Role::label).orElse(group);
    }

    private static String resubmitted(AnnualPlan plan) {
        return plan.returnedBy() == null ? "已重新提交" : "已按退回意见改好重新提交";
    }

    private static String missing(AnnualPlan plan) {
        Set<Consenter> missing = Arrays.stream(Consenter.values())
                .filter(party -> !plan.stands(party))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Consenter.class)));
        return missing.equals(PRINCIPALS)
                ? "两校校长"
                : missing.stream().map(Consenter::label).collect(Collectors.joining("、"));
    }
}
