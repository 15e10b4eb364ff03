package cn.xieshou.journey;

import cn.xieshou.journey.County.Pair;
import java.util.Map;

/** September to July: a teacher serves at the other school, is looked at, assessed and put on file (R-SEC-4). */
final class ServiceYear {

    private static final String CONFIRM_ARRIVAL = "Task_ConfirmArrival";
    private static final String CHECK = "Task_CheckMidYear";
    private static final String READ_FINDINGS = "Task_ReadFindings";
    private static final String DECIDE_EARLY_END = "Task_DecideEarlyEnd";
    private static final String NOMINATE_REPLACEMENT = "Task_NominateReplacement";
    private static final String CONFIRM_REPLACEMENT = "Task_ConfirmReplacement";
    private static final String FILL_FORM = "Task_FillServiceForm";
    private static final String ASSESS = "Task_AssessService";
    private static final String GIVE_OPINION = "Task_GiveHomeOpinion";
    private static final String FILE = "Task_FileService";

    private final Scene scene;

    ServiceYear(Scene scene) {
        this.scene = scene;
    }

    void teacherArrives(Pair pair, String day) throws Exception {
        Map<String, ?> arrival = Map.of("arrivedOn", day, "periods", 14, "post", "专任教师", "classes", "三年级1班、2班");
        scene.acts(pair.recipientLiaison(), pair, CONFIRM_ARRIVAL, arrival);
    }

    void isCheckedInWinter(Pair pair, String day) throws Exception {
        scene.acts(
                pair.recipientPrincipal(),
                pair,
                CHECK,
                Map.of("checkedOn", day, "conduct", "GOOD", "findings", "课堂受学生欢迎，带动了教研组。"));
        scene.acts(pair.supportingPrincipal(), pair, READ_FINDINGS, Map.of("confirmed", true));
    }

    /** The home principal asks, the personnel section agrees; until the last day everything goes on. */
    void endsEarly(Pair pair, String secondment, String lastDay) throws Exception {
        String page = "/secondments/" + secondment;
        scene.sends(
                pair.supportingPrincipal(),
                page,
                page + "/early-end",
                Map.of("reason", "因病需要长期休养", "lastDay", lastDay));
        scene.acts(County.PERSONNEL, pair, DECIDE_EARLY_END, Map.of("decision", "approve"));
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
        scene.acts(pair.supportingPrincipal(), pair, NOMINATE_REPLACEMENT, nomination);
        scene.acts(County.PERSONNEL, pair, CONFIRM_REPLACEMENT, Map.of("decision", "confirm"));
    }

    void isAssessedAndPutOnFile(Pair pair, String grade) throws Exception {
        scene.acts(
                pair.supportingLiaison(),
                pair,
                FILL_FORM,
                Map.of("duties", "担任三年级两个班的教学", "absences", 0, "selfSummary", "一年来与同事共同备课，收获很大。"));
        scene.acts(
                pair.recipientPrincipal(),
                pair,
                ASSESS,
                Map.of("decision", "assess", "grade", grade, "assessment", "工作踏实，教学效果好。"));
        scene.acts(
                pair.supportingPrincipal(), pair, GIVE_OPINION, Map.of("decision", "agree", "homeOpinion", "同意考核意见。"));
        scene.acts(County.PERSONNEL, pair, FILE, Map.of("decision", "file"));
    }
}
