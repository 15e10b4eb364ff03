package cn.xieshou.programme;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Sex;
import cn.xieshou.directory.Teacher;
import cn.xieshou.mentoring.MentoringKey;
import cn.xieshou.mentoring.MentoringWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.testing.SelectionWalk;
import cn.xieshou.testing.Staff;
import cn.xieshou.workflow.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What changed rules would have meant for plans and nominees that were there; other tests may have left some, so what is added counts. */
abstract class RehearsedRules {

    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    List<RuleRehearsal> rehearsals;

    @Autowired
    Programmes programmes;

    @Autowired
    PlanWalk plans;

    @Autowired
    SelectionWalk selections;

    @Autowired
    MentoringWalk mentoring;

    @Autowired
    Staff staff;

    @Autowired
    EngineClock clock;

    @BeforeEach
    void july() {
        clock.set(Instant.parse("2026-07-01T02:00:00Z"));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aHigherQuotaIsHeldAgainstThePlansThatWereFiled() {
        ProgrammeYear more = with("Q-03", 99);
        List<Integer> before = numbers(more, "教学经验交流会，2026—2027学年备案");
        Pairing pairing = plans.pairing();
        plans.start(pairing, 2026);
        plans.toSection(pairing, 2026);
        assertThat(numbers(more, "教学经验交流会，2026—2027学年备案")).as("not filed yet").isEqualTo(before);
        plans.file(pairing, 2026);

        assertThat(added(before, numbers(more, "教学经验交流会，2026—2027学年备案"))).containsExactly(1, 1, 0);
        assertThat(said(more)).anyMatch(one -> one.contains("按原来的数（至少1）有") && one.contains("按新的数（至少99）有"));
    }

    @Test
    void aQuotaThatIsGivenUpAsksForNothing() {
        ProgrammeYear less = changed(
                programme().quotas().stream()
                        .filter(quota -> !quota.measure().equals("Q-03"))
                        .toList(),
                programme().limits());

        assertThat(said(less)).anyMatch(one -> one.startsWith("教学经验交流会，2026—2027学年备案") && one.endsWith("按新的数不要求安排"));
    }

    @Test
    void aLowerAgeIsHeldAgainstTheNomineesByTheDecisionTable() {
        ProgrammeYear younger = younger(30);
        List<Integer> before = numbers(younger, "支教资格");
        Pairing pairing = selections.begun("county");
        Teacher old =
                staff.teacher(pairing.supportingSchool(), "音乐", Backbone.COUNTY, Sex.MALE, LocalDate.of(1990, 5, 1), 1);
        Teacher willing =
                staff.teacher(pairing.supportingSchool(), "音乐", Backbone.COUNTY, Sex.MALE, LocalDate.of(1990, 5, 1), 1);
        selections.shortage(pairing, Map.of("subject", "音乐", "teachers", 2));
        selections.nominate(pairing, SelectionWalk.nominee(old), SelectionWalk.nominee(willing, "音乐", true));

        assertThat(added(before, numbers(younger, "支教资格"))).containsExactly(2, 2, 1);
    }

    @Test
    void changedLimitsOfMentoringAreHeldAgainstTheMentorsAndApprenticesThereWere() {
        ProgrammeYear fewer = with("Q-09", 1);
        ProgrammeYear younger = limited(LimitKey.MENTORING_AGE, 30);
        List<Integer> mentors = numbers(fewer, "师徒结对的带徒人数，2026—2027学年");
        List<Integer> apprentices = numbers(younger, "徒弟年龄，2026—2027学年");
        MentoringKey key = mentoring.begin("county");
        assertThat(numbers(fewer, "师徒结对的带徒人数")).as("nobody is named").isEqualTo(mentors);
        mentoring.run(key);

        assertThat(added(mentors, numbers(fewer, "师徒结对的带徒人数"))).containsExactly(2, 1, 2);
        assertThat(added(apprentices, numbers(younger, "徒弟年龄"))).containsExactly(3, 3, 2);
    }

    @Test
    void subjectsThatAreAskedForAnewAreHeldAgainstThePairings() {
        List<ProgrammeQuota> quotas = new ArrayList<>(programme().quotas());
        quotas.add(new ProgrammeQuota("Q-18.subjects", 2, null));
        ProgrammeYear more = changed(quotas, programme().limits());
        int before = fitting(more);
        mentoring.run(mentoring.begin("county"));
        mentoring.begin("county");

        assertThat(fitting(more)).isEqualTo(before + 1);
        assertThat(said(more)).anyMatch(one -> one.contains("按原来的数不要求；按新的数（不少于2）有"));
    }

    private int fitting(ProgrammeYear after) {
        return said(after).stream()
                .map(Pattern.compile("师徒结对的学科，.*有(\\d+)对符合")::matcher)
                .filter(Matcher::matches)
                .map(found -> Integer.valueOf(found.group(1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsNotChangedIsNotSpokenOf() {
        assertThat(said(programme())).isEmpty();
    }

    private ProgrammeYear programme() {
        return programmes.in("county", YEAR);
    }

    private ProgrammeYear with(String measure, int least) {
        return changed(
                programme().quotas().stream()
                        .map(quota ->
                                quota.measure().equals(measure) ? new ProgrammeQuota(measure, least, null) : quota)
                        .toList(),
                programme().limits());
    }

    private ProgrammeYear younger(int age) {
        return limited(LimitKey.MEN_AGE, age);
    }

    private ProgrammeYear limited(LimitKey key, int amount) {
        return changed(
                programme().quotas(),
                programme().limits().stream()
                        .map(limit -> limit.limitKey().equals(key.key())
                                ? new ProgrammeLimit(limit.limitKey(), amount)
                                : limit)
                        .toList());
    }

    private ProgrammeYear changed(List<ProgrammeQuota> quotas, List<ProgrammeLimit> limits) {
        ProgrammeYear now = programme();
        return new ProgrammeYear(
                null,
                now.programme(),
                now.schoolYear(),
                now.name(),
                now.description(),
                now.agreementNumber(),
                now.reminderDays(),
                now.stages(),
                quotas,
                limits,
                now.grades(),
                now.steps(),
                now.dates());
    }

    private List<String> said(ProgrammeYear after) {
        return rehearsals.stream()
                .flatMap(one -> one.of(programme(), after, YEAR).stream())
                .toList();
    }

    /** The numbers of the sentence that begins so: how many there are, how many by the old, how many by the new rule. */
    private List<Integer> numbers(ProgrammeYear after, String begins) {
        String sentence = said(after).stream()
                .filter(one -> one.startsWith(begins))
                .findFirst()
                .orElseThrow();
        Matcher found = Pattern.compile("(?:方案|提名|师傅|徒弟|有)(\\d+)[份人名]").matcher(sentence);
        return found.results().map(one -> Integer.valueOf(one.group(1))).toList();
    }

    private static List<Integer> added(List<Integer> before, List<Integer> after) {
        assertThat(before).hasSize(3);
        assertThat(after).hasSize(3);
        return List.of(after.get(0) - before.get(0), after.get(1) - before.get(1), after.get(2) - before.get(2));
    }
}
