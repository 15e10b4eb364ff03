package cn.xieshou.journey;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.journey.County.Pair;
import cn.xieshou.pairing.PairingLifecycle;
import cn.xieshou.survey.NeedsSurvey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a pairing comes to its implementation, in a few days without detours. */
final class Beginnings {

    /** What the two schools agree to reach. */
    static final String GOALS = "受援学校开齐音乐、美术课，青年教师能独立设计单元教学。";

    static final String DIFFICULTIES = "缺少专职音乐教师";

    private static final Map<String, String> AGREED = Map.of("decision", "agree");
    private static final Map<String, Object> SIGNED = Map.of("decision", "sign", "confirmed", true);

    private final Scene scene;

    Beginnings(Scene scene) {
        this.scene = scene;
    }

    void bringToItsImplementation(Pair pair) throws Exception {
        scene.acts(pair.recipientPrincipal(), pair, NeedsSurvey.STATE_NEEDS, needs());
        scene.acts(pair.supportingPrincipal(), pair, NeedsSurvey.STATE_OFFER, offer());
        scene.acts(pair.supportingLiaison(), pair, AgreementSigning.DRAFT, Map.of("goals", GOALS));
        scene.acts(pair.recipientLiaison(), pair, AgreementSigning.AGREE, AGREED);
        scene.acts(pair.supportingPrincipal(), pair, AgreementSigning.SIGN_SUPPORTING, SIGNED);
        scene.acts(pair.recipientPrincipal(), pair, AgreementSigning.SIGN_RECIPIENT, SIGNED);
        scene.acts(County.OFFICE, pair, AgreementSigning.COUNTERSIGN, Map.of("decision", "countersign"));
        scene.acts(
                pair.supportingPrincipal(), pair, PairingLifecycle.NAME_GROUP_SUPPORTING, group(pair.supportingHead()));
        scene.acts(pair.recipientPrincipal(), pair, PairingLifecycle.NAME_GROUP_RECIPIENT, group(pair.recipientHead()));
    }

    private static Map<String, Object> needs() {
        Map<String, Object> needs = scores(50);
        needs.put("scorePotential", 60);
        needs.put("subjects", List.of(Map.of("subject", "音乐", "teachers", 1)));
        needs.put("topics", List.of("ARTS_SPORTS"));
        needs.put("difficulties", DIFFICULTIES);
        return needs;
    }

    private static Map<String, Object> offer() {
        Map<String, Object> offer = scores(90);
        offer.put("subjects", List.of(Map.of("subject", "音乐", "teachers", 2)));
        offer.put("topics", List.of("ARTS_SPORTS"));
        offer.put("mentors", 3);
        offer.put("resources", "可共享课件");
        return offer;
    }

    static Map<String, Object> scores(int value) {
        Map<String, Object> scores = new HashMap<>();
        for (String criterion : List.of("TeachingQuality", "Teachers", "Equipment", "Resources")) {
            scores.put("score" + criterion, value);
        }
        return scores;
    }

    private static Map<String, Object> group(String principal) {
        Map<String, String> head = Map.of("name", principal, "post", "校长", "duty", "组长");
        Map<String, String> office = Map.of("name", "陈主任", "post", "教导主任", "duty", "日常联络");
        return Map.of("office", "教导处", "members", List.of(head, office));
    }
}
