package cn.xieshou.journey;

import cn.xieshou.journey.County.Pair;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of the district's pairing after its first school year: two more, what goes wrong in them, how the cycle is judged, and that
 * it goes on. Whatever is not told here is done by whoever has it, when it falls due.
 */
final class CycleStory {

    private static final String SECTION = County.PRIMARY_SECTION;
    private static final String OTHER_SECTION = County.SECONDARY_SECTION;

    private final Scene scene;
    private final Passing time;
    private final Pair pair;

    CycleStory(Scene scene, Passing time, Pair pair) {
        this.scene = scene;
        this.time = time;
        this.pair = pair;
    }

    void isTold(List<Pair> others) throws Exception {
        others.forEach(this::isDissolved);
        Newcomers newcomers = new Newcomers(scene);
        newcomers.arrive();
        rectification();
        secondYear(newcomers);
        thirdYear();
        end();
    }

    private void isDissolved(Pair other) {
        String page = "/pairings/" + other.id() + "/dissolve";
        scene.sends(
                County.OFFICE,
                page,
                page,
                Map.of(
                        "ground", "MERGED",
                        "reason", "受援学校并入邻近的中心校。",
                        "lastDay", scene.almanac().today().toString(),
                        "confirmed", "yes"));
    }

    /** The plan of the second year comes late; what is demanded because of it is not done. */
    private void rectification() throws Exception {
        until("2027-09-06");
        FailedRectification failed = new FailedRectification(scene, pair, SECTION);
        Pair matter = failed.isDemanded("2027-10-08");
        failed.isAnswered(matter, "2027-09-20", "2027-10-08");
        until("2027-09-20");
        failed.isReported(matter);
        failed.isNotDone(matter, "2027-10-18");
        until("2027-10-19");
        failed.hasEscalated(matter);
        Pair admonition = failed.leadsToAnAdmonition(matter, "2027-11-19");
        until("2027-10-25");
        failed.isWithdrawnAfterTheReply(admonition);
        until("2027-11-08");
        failed.isPutRight(matter);
    }

    /** Two experts must not judge, and the grade of the first term is disputed. */
    private void secondYear(Newcomers newcomers) throws Exception {
        isDoneTogether("2027");
        until("2028-01-20", DisputedGrade.TOLD);
        newcomers.areKnownToHaveTies();
        ConflictedExperts experts = new ConflictedExperts(scene);
        experts.areKeptOut(pair, SECTION);
        isDissolved(newcomers.partner());
        new TermJudged(scene).expertsAreNamed(pair, SECTION);
        until("2028-02-21", DisputedGrade.TOLD);
        DisputedGrade grade = new DisputedGrade(scene);
        grade.isDecided(pair, SECTION);
        grade.isLookedAtAgain(pair, SECTION);
        until("2028-09-05");
    }

    /** The year behind is commended; the one ahead has a teacher from the other school again. */
    private void thirdYear() throws Exception {
        ContestedCommendation commendation = new ContestedCommendation(scene, SECTION);
        Pair round = commendation.isPublic("2027");
        commendation.isObjectedTo(round, "chengxi.liaison", "后山中心小学");
        until("2028-09-20");
        commendation.isUpheld(round, OTHER_SECTION, "后山中心小学");
        until("2028-11-06");
        isDoneTogether("2028");
        until("2029-07-31");
    }

    /** What the plan asks of an autumn. */
    private void isDoneTogether(String year) throws Exception {
        LedgerYear ledger = new LedgerYear(scene, pair);
        String liaison = pair.supportingLiaison();
        Map<String, String> observers = Map.of("recipientPeople", "石苗（HS1）、田山（HS2）、山甲（HS4）");
        Map<String, String> principal = Map.of("supportingPeople", pair.supportingHead());
        ledger.isChecked(
                pair.recipientLiaison(),
                List.of(
                        ledger.isRecorded(liaison, "teaching-observation", "实验课观摩", year + "-09-21", observers),
                        ledger.isRecorded(liaison, "principal-visit", "到校调研教学常规", year + "-10-20", principal),
                        ledger.isRecorded(liaison, "management-seminar", "常规管理怎样落实", year + "-11-03")),
                List.of(),
                "");
    }

    private void end() throws Exception {
        Set<String> told = new HashSet<>(CycleAssessed.TOLD);
        told.addAll(NextCycle.TOLD);
        CycleAssessed assessed = new CycleAssessed(scene, pair, SECTION);
        // The last teacher's service is over and on file; the programme's day for the assessment was in August.
        until("2029-09-03", told);
        assessed.isJudged();
        assessed.isAppealedAgainst();
        assessed.isUpheld();
        until("2029-09-17", told);
        assessed.isSettled();
        NextCycle cycle = new NextCycle(scene, pair);
        cycle.isWished();
        Pair next = cycle.isDecided();
        cycle.isSurveyed(next);
        cycle.isDraftedFromThisOne(next);
    }

    private void until(String day) {
        until(day, Set.of());
    }

    private void until(String day, Set<String> told) {
        time.until(day, pair, told);
    }
}
