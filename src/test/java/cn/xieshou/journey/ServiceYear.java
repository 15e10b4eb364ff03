package cn.xieshou.journey;

import cn.xieshou.journey.County.Pair;
import cn.xieshou.service.SecondmentServing;
import java.util.Map;

/** September to July: a teacher serves at the other school, is looked at, assessed and put on file (R-SEC-4). */
final class ServiceYear {

    private final Scene scene;

    ServiceYear(Scene scene) {
        this.scene = scene;
    }

    void teacherArrives(Pair pair, String day) throws Exception {
        Map<String, ?> arrival = Map.of("arrivedOn", day, "periods", 14, "post", "专任教师", "classes", "三年级1班、2班");
        scene.acts(pair.recipientLiaison(), pair, SecondmentServing.CONFIRM_ARRIVAL, arrival);
    }

    void isCheckedInWinter(Pair pair, String day) throws Exception {
        scene.acts(
                pair.recipientPrincipal(),
                pair,
                SecondmentServing.CHECK,
                Map.of("checkedOn", day, "conduct", "GOOD", "findings", "课堂受学生欢迎，带动了教研组。"));
        scene.acts(pair.supportingPrincipal(), pair, SecondmentServing.READ, Map.of("confirmed", true));
    }

    /** The home principal asks, the personnel section agrees; until the last day everything goes on. */
    void endsEarly(Pair pair, String secondment, String lastDay) throws Exception {
        String page = "/secondments/" + secondment;
        scene.sends(
                pair.supportingPrincipal(),
                page,
                page + "/early-end",
                Map.of("reason", "因病需要长期休养", "lastDay", lastDay));
        scene.acts(County.PERSONNEL, pair, SecondmentServing.DECIDE_EARLY_END, Map.of("decision", "approve"));
    }

    /** Somebody over the age limit may go, because she volunteers. */
    void isReplacedByAVolunteer(Pair pair, String teacher, String startsOn) throws Exception {
        Map<String, ?> nomination = Map.of(
                "decision",
                "nominate",
                "nominee",
                teacher,
                "startsOn",
                startsOn,
                "volunteer",
                true,
                "sound",
                true,
                "capable",
                true);
        scene.acts(pair.supportingPrincipal(), pair, SecondmentServing.NOMINATE, nomination);
        scene.acts(County.PERSONNEL, pair, SecondmentServing.CONFIRM_REPLACEMENT, Map.of("decision", "confirm"));
    }

    void isAssessedAndPutOnFile(Pair pair, String grade) throws Exception {
        scene.acts(
                pair.supportingLiaison(),
                pair,
                SecondmentServing.FILL,
                Map.of("duties", "担任三年级两个班的教学", "absences", 0, "selfSummary", "一年来与同事共同备课，收获很大。"));
        scene.acts(
                pair.recipientPrincipal(),
                pair,
                SecondmentServing.ASSESS,
                Map.of("decision", "assess", "grade", grade, "assessment", "工作踏实，教学效果好。"));
        scene.acts(
                pair.supportingPrincipal(),
                pair,
                SecondmentServing.HOME_OPINION,
                Map.of("decision", "agree", "homeOpinion", "同意考核意见。"));
        scene.acts(County.PERSONNEL, pair, SecondmentServing.FILE, Map.of("decision", "file"));
    }
}
