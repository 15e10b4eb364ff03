package cn.xieshou.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.journey.County.Pair;
import cn.xieshou.renewal.RenewalCase;
import cn.xieshou.survey.NeedsSurvey;
import java.util.Map;
import java.util.Set;

/** Both schools want to go on, the office decides, and the next cycle begins with what this one left (R-FIN-3). */
record NextCycle(Scene scene, Pair pair) {

    static final String PROGRAMME = "shendu5";

    static final Set<String> TOLD = Set.of(
            RenewalCase.WISH,
            RenewalCase.DECIDE,
            NeedsSurvey.STATE_NEEDS,
            NeedsSurvey.STATE_OFFER,
            AgreementSigning.DRAFT);

    void isWished() throws Exception {
        Map<String, String> wish = Map.of("decision", "RENEW", "changes", "线上教研改到每周三下午。");
        scene.acts(pair.supportingPrincipal(), pair, RenewalCase.WISH, wish);
        scene.acts(pair.recipientPrincipal(), pair, RenewalCase.WISH, wish);
    }

    /** In the programme that runs then: this one is over, and another is not chosen by itself. */
    Pair isDecided() throws Exception {
        scene.county().renewTheDistrictScheme(PROGRAMME, "第五轮", "2029-09-01", "2032-08-31");
        Map<String, ?> renewed = Map.of("decision", "RENEWED", "nextProgramme", PROGRAMME);
        assertThat(scene.isRefused(County.OFFICE, pair, RenewalCase.DECIDE, Map.of("decision", "RENEWED")))
                .contains("下一周期的帮扶项目");
        scene.acts(County.OFFICE, pair, RenewalCase.DECIDE, renewed);
        Pair next = scene.county().pair(pair.supporting(), pair.recipient());
        assertThat(next.id()).isNotEqualTo(pair.id());
        assertThat(scene.reads(County.OFFICE, "/pairings/" + pair.id())).contains("已结束");
        assertThat(scene.reads(next.recipientPrincipal(), "/pairings/" + next.id()))
                .contains("调研摸底");
        return next;
    }

    /** The survey opens with what each school stated last, but for the marks that it gives itself anew. */
    void isSurveyed(Pair next) throws Exception {
        Map<String, Object> scores = Beginnings.scores(70);
        Traveller recipient = scene.county().person(next.recipientPrincipal());
        assertThat(recipient.opens(recipient.task(next.id(), NeedsSurvey.STATE_NEEDS)))
                .containsEntry("difficulties", Beginnings.DIFFICULTIES);
        scene.acts(next.supportingPrincipal(), next, NeedsSurvey.STATE_OFFER, scores);
        scores.put("scorePotential", 80);
        scene.acts(next.recipientPrincipal(), next, NeedsSurvey.STATE_NEEDS, scores);
    }

    /** The agreement opens with that of this cycle. */
    void isDraftedFromThisOne(Pair next) throws Exception {
        Traveller liaison = scene.county().person(next.supportingLiaison());
        Map<String, Object> draft = liaison.opens(liaison.task(next.id(), AgreementSigning.DRAFT));
        assertThat(draft).containsEntry("goals", Beginnings.GOALS);
        assertThat(draft.values())
                .anySatisfy(text -> assertThat(String.valueOf(text)).contains(pair.id()));
    }
}
