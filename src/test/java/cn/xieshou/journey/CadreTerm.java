package cn.xieshou.journey;

import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.journey.County.Pair;
import java.util.List;
import java.util.Map;

/** One term of attachment: a cadre learns at the other school for a month at least (R-CAD-1). */
final class CadreTerm {

    private static final Map<String, String> AGREED = Map.of("decision", "agree");
    private static final Map<String, String> CONFIRMED = Map.of("decision", "confirm");
    private static final Map<String, String> RECEIVED = Map.of("decision", "receive");

    private final Scene scene;

    CadreTerm(Scene scene) {
        this.scene = scene;
    }

    void isSent(Pair pair, String cadre, String mentor) throws Exception {
        scene.acts(
                pair.recipientLiaison(),
                pair,
                CadreAttachment.NAME,
                Map.of("cadres", List.of(Map.of("teacher", cadre, "kind", "MIDDLE")), "plan", "到教导处跟岗，学习教学常规管理。"));
        scene.acts(pair.recipientPrincipal(), pair, CadreAttachment.CONFIRM, AGREED);
        scene.acts(
                pair.supportingPrincipal(),
                pair,
                CadreAttachment.ACCEPT,
                Map.of("decision", "agree", "mentorTeacher", mentor));
    }

    /**
     * The recipient's liaison records days at the other school, whose liaison confirms them.
     *
     * @param term as in addresses: 2026-1
     */
    void staysFrom(Pair pair, String term, String firstDay, String lastDay) throws Exception {
        String page = page(pair, term);
        String cadre = scene.finds(pair.recipientLiaison(), page, "id=\"cadre\".*?value=\"(\\d+)\"");
        Map<String, String> stint =
                Map.of("cadre", cadre, "firstDay", firstDay, "lastDay", lastDay, "place", "教导处", "content", "参与教学常规检查");
        scene.sends(pair.recipientLiaison(), page, page + "/stints", stint);
        scene.acts(pair.supportingLiaison(), pair, CadreAttachment.CONFIRM_ENTRY, CONFIRMED);
    }

    /** The supporting school's liaison records the mentor's visit, the recipient's confirms it. */
    void isVisitedOn(Pair pair, String term, String day) throws Exception {
        String page = page(pair, term);
        Map<String, String> visit = Map.of("firstDay", day, "content", "听课两节，与校长交换意见");
        scene.sends(pair.supportingLiaison(), page, page + "/visits", visit);
        scene.acts(pair.recipientLiaison(), pair, CadreAttachment.CONFIRM_ENTRY, CONFIRMED);
    }

    private static String page(Pair pair, String term) {
        return "/attachments/" + pair.id() + "/" + term;
    }

    void arrangesWhatIsMissing(Pair pair, String arrangement) throws Exception {
        scene.acts(
                pair.recipientPrincipal(), pair, CadreAttachment.COVER_SHORTFALL, Map.of("arrangement", arrangement));
    }

    /** Three reports to three addressees, each received by its own. */
    void reports(Pair pair, String section) throws Exception {
        String report = "挂职期间参加了教研组的集体备课和听评课，学到了教学常规管理的办法。";
        scene.acts(
                pair.recipientLiaison(),
                pair,
                CadreAttachment.WRITE_REPORTS,
                Map.of(
                        "reports",
                        List.of(Map.of("reportBureau", report, "reportSupporting", report, "reportOwn", report))));
        scene.acts(section, pair, CadreAttachment.RECEIVE_FOR_BUREAU, RECEIVED);
        scene.acts(pair.supportingPrincipal(), pair, CadreAttachment.RECEIVE_FOR_SCHOOL, RECEIVED);
        scene.acts(pair.recipientPrincipal(), pair, CadreAttachment.RECEIVE_FOR_SCHOOL, RECEIVED);
    }
}
