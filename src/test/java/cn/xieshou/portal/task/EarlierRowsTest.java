package cn.xieshou.portal.task;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.attachment.AttachmentWalk;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Setting;
import cn.xieshou.directory.Sex;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.secondment.Candidate;
import cn.xieshou.selection.LearnerNaming;
import cn.xieshou.selection.Nominations;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.selection.SelectionKey;
import cn.xieshou.selection.SelectionStep;
import cn.xieshou.selection.Selections;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.survey.Needs;
import cn.xieshou.survey.NeedsSurvey;
import cn.xieshou.survey.Offer;
import cn.xieshou.survey.Scores;
import cn.xieshou.survey.SubjectTeachers;
import cn.xieshou.survey.Surveys;
import cn.xieshou.survey.Topic;
import cn.xieshou.testing.CountedStatements;
import cn.xieshou.testing.FilledForm;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SelectionWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Staff;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** «从上一年复制»: what the same pairing or school had before comes below what was typed, and what does not hold is named. */
@XieshouTest
class EarlierRowsTest {

    private static final int YEAR = SelectionWalk.YEAR;
    private static final int STATEMENTS = 40;
    private static final String POST = "去年的岗位";

    @LocalServerPort
    int port;

    @Autowired
    SelectionWalk walk;

    @Autowired
    PairingWalk pairings;

    @Autowired
    AttachmentWalk attachments;

    @Autowired
    Staff staff;

    @Autowired
    Teachers teachers;

    @Autowired
    Selections selections;

    @Autowired
    Nominations nominations;

    @Autowired
    LearnerNaming learning;

    @Autowired
    Surveys surveys;

    @Autowired
    TaskService tasks;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    CountedStatements counted;

    @Autowired
    EngineClock clock;

    private final Map<String, Visitor> visitors = new HashMap<>();

    @BeforeEach
    void july() {
        clock.set(Instant.parse("2026-07-01T02:00:00Z"));
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theRequestOfTheYearBeforeComesWithoutWhatTheProgrammeForbids() {
        Pairing pairing = walk.begun("district");
        lastYear(pairing, List.of(), List.of(), new SubjectTeachers("体育", 1), new SubjectTeachers("美术", 1));
        Task task = pairings.task(pairing, SecondmentSelection.NAME_SHORTAGE);
        FilledForm typed = page(task).fill("subjects[0].subject", "体育").fill("subjects[0].teachers", "2");
        FilledForm copied = copy(task, typed, "subjects");
        assertThat(sent(copied)).contains("subjects[0].teachers=2", "subjects[1].subject=美术");
        assertThat(copied.rows("subjects")).isEqualTo(2);
        assertThat(copied.text()).contains("复制了1行，请核对。没有复制：体育1人（表里已经有）。");
        assertThat(page(task).rows("subjects")).as("kept as a draft").isEqualTo(2);
    }

    @Test
    void teachersWhoWentComeBackUnlessTheyAreGoneOrTooOldAndNobodyAsVolunteer() {
        Pairing pairing = walk.pairing("county");
        Teacher again = walk.music(pairing);
        Teacher old =
                staff.teacher(pairing.supportingSchool(), "音乐", Backbone.NONE, Sex.FEMALE, LocalDate.of(1986, 3, 1), 2);
        Teacher gone = walk.music(pairing);
        lastYear(pairing, List.of(again, old, gone), List.of(), new SubjectTeachers("音乐", 3));
        teachers.delete(List.of(gone.staffNumber()));
        walk.begin(pairing);
        walk.shortage(pairing, Map.of("subject", "音乐", "teachers", 2));
        Task task = pairings.task(pairing, SecondmentSelection.NOMINATE);
        FilledForm copied = copy(task, page(task), "nominees");
        assertThat(copied.rows("nominees")).isOne();
        assertThat(sent(copied))
                .contains("nominees[0].teacher=" + again.staffNumber(), "nominees[0].post=" + POST)
                .doesNotContain("nominees[0].volunteer=true");
        assertThat(copied.text()).contains(gone.name() + "（已不在本校名册", old.name() + "（女，40周岁");
    }

    @Test
    void learnersComeBackUnlessTheyAreGone() {
        Pairing pairing = walk.pairing("county");
        Teacher stays = staff.teacher(pairing.recipientSchool(), "音乐", Backbone.NONE);
        Teacher gone = staff.teacher(pairing.recipientSchool(), "音乐", Backbone.NONE);
        lastYear(pairing, List.of(walk.music(pairing)), List.of(stays, gone), new SubjectTeachers("音乐", 1));
        teachers.delete(List.of(gone.staffNumber()));
        walk.begin(pairing);
        walk.shortage(pairing);
        walk.nominate(pairing, SelectionWalk.nominee(walk.music(pairing)));
        walk.confirm(pairing);
        Task task = pairings.task(pairing, SecondmentSelection.NAME_LEARNERS);
        FilledForm copied = copy(task, page(task), "learners");
        assertThat(sent(copied)).contains("learners[0].teacher=" + stays.staffNumber());
        assertThat(copied.text()).contains("复制了1行", gone.name() + "（已不在本校名册");
    }

    @Test
    void nothingComesFromAnotherPairingOfTheSameSchool() {
        Pairing other = walk.pairing("county");
        Teacher theirs = walk.music(other);
        lastYear(other, List.of(theirs), List.of(), new SubjectTeachers("音乐", 1));
        Pairing pairing = walk.pairing(
                "county", other.supportingSchool(), pairings.school(SchoolLevel.JUNIOR_SECONDARY, Setting.RURAL));
        walk.begin(pairing);
        walk.shortage(pairing);
        Task task = pairings.task(pairing, SecondmentSelection.NOMINATE);
        FilledForm page = page(task);
        assertThat(page.button("_row", "earlier:nominees")).isEmpty();
        FilledForm forged = copy(task, page, "nominees");
        assertThat(forged.text()).contains("没有可以复制的行。").doesNotContain(POST);
        assertThat(sent(forged)).contains("_under=nominate").doesNotContain("=" + theirs.staffNumber(), POST);
    }

    @Test
    void whoDoesNotHaveTheTaskGetsNothing() {
        Pairing pairing = walk.pairing("county");
        lastYear(pairing, List.of(walk.music(pairing)), List.of(), new SubjectTeachers("音乐", 1));
        walk.begin(pairing);
        walk.shortage(pairing);
        Task task = pairings.task(pairing, SecondmentSelection.NOMINATE);
        Visitor recipient = visitor(pairing.recipientSchool() + ".liaison");
        Visitor.Answer answer = recipient.form(
                "/account/password", address(task), Map.of("_row", "earlier:nominees", "_under", "", "_end", "1"));
        assertThat(answer.location()).isEqualTo("/go/" + task.getId());
        assertThat(recipient.get(answer.location()).body()).contains("现在不在您手里").doesNotContain(POST);
    }

    @Test
    void theSurveyOfTheYearBeforeFillsWhatIsEmptyAndLeavesTheScores() {
        Pairing pairing = pairings.pairing();
        stated(pairing);
        Task needs = pairings.task(pairing, NeedsSurvey.STATE_NEEDS);
        FilledForm copied = copy(needs, page(needs).fill("difficulties", "今年的困难"), "subjects");
        assertThat(sent(copied))
                .contains("subjects[0].subject=体育", "facilities=去年的设施", "difficulties=今年的困难", "topics=TEACHERS")
                .contains("scoreTeachers=&")
                .doesNotContain("去年的困难");
        assertThat(copied.text()).contains("另填入：设施设备");
        Task offer = pairings.task(pairing, NeedsSurvey.STATE_OFFER);
        assertThat(sent(copy(offer, page(offer), "subjects"))).contains("mentors=7", "resources=去年的资源");
    }

    @Test
    void cadresOfTheTermBeforeComeWithTheirPlanAndThePageAsksNoMoreThanItMay() {
        TermKey first = attachments.begin("district");
        Pairing pairing = attachments.pairing(first);
        Teacher gone = staff.teacher(pairing.recipientSchool(), "数学", Backbone.NONE);
        Map<String, Object> picked = Map.of("teacher", gone.staffNumber(), "post", "教导主任", "kind", "MIDDLE");
        attachments.submit(
                first, CadreAttachment.NAME, AttachmentWalk.nomination(List.of(AttachmentWalk.cadre("林测试"), picked)));
        teachers.delete(List.of(gone.staffNumber()));
        TermKey second = attachments.begin(pairing, 2);
        Task task = attachments.task(second, CadreAttachment.NAME);
        visitor(task.getAssignee()).with(CountedStatements.HEADER, "earlier").get("/tasks/" + task.getId());
        assertThat(counted.of("earlier").statements()).hasSizeLessThanOrEqualTo(STATEMENTS);
        FilledForm page = page(task);
        assertThat(page.text()).contains("从2026—2027学年第一学期复制");
        FilledForm copied = copy(task, page, "cadres");
        assertThat(copied.rows("cadres")).isOne();
        assertThat(sent(copied)).contains("cadres[0].name=林测试", "plan=九月、十月到教务处学习校本教研管理");
        assertThat(copied.text()).contains(gone.name() + "（已不在本校名册", "另填入：挂职安排");
    }

    private void lastYear(Pairing pairing, List<Teacher> went, List<Teacher> learned, SubjectTeachers... asked) {
        SelectionKey key = new SelectionKey(pairing.id(), YEAR - 1);
        clock.set(Instant.parse("2025-07-01T02:00:00Z"));
        selections.open(key);
        selections.request(key, List.of(asked), "", pairing.recipientSchool() + ".liaison");
        if (!went.isEmpty()) {
            List<Candidate> candidates = went.stream()
                    .map(one -> new Candidate(one.staffNumber(), one.subject(), POST, true))
                    .toList();
            nominations.nominate(key, candidates, pairing.supportingSchool() + ".liaison");
        }
        if (!learned.isEmpty()) {
            learning.nameLearners(
                    key, learned.stream().map(Teacher::staffNumber).toList(), pairing.recipientSchool() + ".liaison");
        }
        selections.enter(key, SelectionStep.CONFIRMED);
        july();
    }

    private void stated(Pairing pairing) {
        Scores scores = new Scores(61, 62, 63, 64);
        Instant at = Instant.parse("2025-09-02T02:00:00Z");
        List<SubjectTeachers> subjects = List.of(new SubjectTeachers("体育", 2));
        int last = LocalDate.now(clock).getYear() - 2;
        surveys.state(new Needs(
                pairing.recipientSchool(),
                last,
                subjects,
                "去年的设施",
                "",
                "",
                "",
                "",
                "去年的困难",
                Set.of(Topic.TEACHERS),
                scores,
                null,
                pairing.recipientSchool() + ".principal",
                at));
        surveys.state(new Offer(
                pairing.supportingSchool(),
                last,
                subjects,
                7,
                "去年的资源",
                "",
                "",
                "",
                "",
                "",
                Set.of(Topic.TEACHERS),
                scores,
                pairing.supportingSchool() + ".principal",
                at));
    }

    private FilledForm copy(Task task, FilledForm form, String list) {
        Visitor visitor = visitor(task.getAssignee());
        Visitor.Answer answer = visitor.ledBack(
                "/tasks/" + task.getId(),
                visitor.send(
                        "POST",
                        address(task),
                        "application/x-www-form-urlencoded",
                        form.press("_row", "earlier:" + list).body()));
        assertThat(answer.status()).isEqualTo(200);
        return FilledForm.on(answer.body(), "task-form").orElseThrow();
    }

    private static String address(Task task) {
        return "/tasks/" + task.getId() + "/form";
    }

    private FilledForm page(Task task) {
        return FilledForm.on(
                        visitor(task.getAssignee())
                                .get("/tasks/" + task.getId())
                                .body(),
                        "task-form")
                .orElseThrow();
    }

    private static String sent(FilledForm form) {
        return URLDecoder.decode(new String(form.body(), StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** One session each: a form is sent in that in which it was opened. */
    private Visitor visitor(String account) {
        return visitors.computeIfAbsent(account, one -> {
            passwords.choose(one, SmallCounty.PASSWORD);
            return Visitor.signedIn(port, one, SmallCounty.PASSWORD);
        });
    }
}
