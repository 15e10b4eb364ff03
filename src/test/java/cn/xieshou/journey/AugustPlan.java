package cn.xieshou.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.journey.County.Pair;
import java.util.List;
import java.util.Map;

/** August: the two schools agree their plan of the year and file it (R-PLN-1 to R-PLN-3). */
final class AugustPlan {

    private static final Map<String, String> AGREED = Map.of("decision", "agree");

    private final Scene scene;

    AugustPlan(Scene scene) {
        this.scene = scene;
    }

    /** The draft as the form fills it from agreement and quotas. */
    void isDrafted(Pair pair) throws Exception {
        isDrafted(pair, Map.of());
    }

    void isDrafted(Pair pair, Map<String, ?> changes) throws Exception {
        scene.acts(pair.supportingLiaison(), pair, AnnualPlanFiling.DRAFT, changes);
    }

    void isCompletedByTheOtherSchool(Pair pair) throws Exception {
        scene.acts(pair.recipientLiaison(), pair, AnnualPlanFiling.COMPLETE, AGREED);
    }

    void supportingPrincipalAgrees(Pair pair) throws Exception {
        scene.acts(pair.supportingPrincipal(), pair, AnnualPlanFiling.AGREE_SUPPORTING, AGREED);
    }

    void recipientPrincipalAgrees(Pair pair) throws Exception {
        scene.acts(pair.recipientPrincipal(), pair, AnnualPlanFiling.AGREE_RECIPIENT, AGREED);
    }

    void isAgreedAndFiled(Pair pair, String section) throws Exception {
        isCompletedByTheOtherSchool(pair);
        principalsAgree(pair);
        isFiled(pair, section);
    }

    void principalsAgree(Pair pair) throws Exception {
        supportingPrincipalAgrees(pair);
        recipientPrincipalAgrees(pair);
    }

    void isReturned(Pair pair, String section, String opinion, String newDate) throws Exception {
        scene.acts(
                section,
                pair,
                AnnualPlanFiling.REVIEW,
                Map.of("decision", "return", "opinion", opinion, "newDate", newDate));
    }

    void isFiled(Pair pair, String section) throws Exception {
        scene.acts(section, pair, AnnualPlanFiling.REVIEW, Map.of("decision", "file"));
    }

    void isExtended(Pair pair, String section, String date, String reason) {
        String page = "/plans/" + pair.id() + "/2026";
        scene.sends(section, page, page + "/extend", Map.of("date", date, "reason", reason));
    }

    /** A plan without a quota of its programme is told which. */
    void cannotLeaveOut(Pair pair, String quota) throws Exception {
        Map<String, ?> row = Map.of("month", "9", "activity", "备课组教研", "quotas", List.of(), "times", 3);
        assertThat(scene.isRefused(
                        pair.supportingLiaison(), pair, AnnualPlanFiling.DRAFT, Map.of("months", List.of(row))))
                .contains(quota);
    }

    /** The line of the pairing in the filing register of the school year. */
    String inTheRegister(Pair pair, String reader) {
        String register = scene.reads(reader, "/plans?year=2026");
        return register.substring(register.indexOf(pair.id())).split("P-2026-", 3)[1];
    }
}
