package cn.xieshou.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.xieshou.journey.County.Pair;
import cn.xieshou.longwork.WorkRunner;
import cn.xieshou.notice.outbox.PostByHand;
import cn.xieshou.rehearsal.OneStepOn;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.Worklist;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.engine.DueJobs;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * One school year of three pairings, from July to July on the engine's clock: nothing is started by hand, everybody acts over
 * HTTP in their own name, and every mail arrives at a real mail server.
 */
@XieshouTest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
abstract class SchoolYearJourney {

    private static final String BEGINS = "2026-06-08T09:00";

    /** The third pairing's secondment, numbered in the order of confirmation: teacher and learner of each pairing. */
    private static final String ILL = "S-2026-003";

    private static Letters letters;

    @LocalServerPort
    int port;

    @Autowired
    EngineClock clock;

    @Autowired
    DueJobs jobs;

    @Autowired
    WorkRunner longWork;

    @Autowired
    PostByHand post;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    HistoryService history;

    @Autowired
    Worklist worklist;

    @Autowired
    OneStepOn people;

    private Scene scene;

    private String firstYear = "not over";

    /** District scheme; does everything in time. */
    private Pair exemplary;

    /** County scheme; its plan is late and returned. */
    private Pair slow;

    /** County scheme; its plan gets an extension. */
    private Pair flooded;

    /** The clock stands in June before the application starts, so that the first morning is one of June. */
    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        new EngineClock().set(Instant.parse("2026-06-08T01:00:00Z"));
        letters = new Letters();
        letters.open();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", letters::port);
    }

    @AfterAll
    static void close() {
        letters.close();
    }

    @Test
    @Order(1)
    void aSchoolYearRunsByItself() throws Exception {
        scene = new Scene(
                new County(port, passwords, longWork), new Almanac(clock, jobs, post, letters, BEGINS), letters);
        june();
        july();
        august();
        september();
        ledger();
        autumn();
        winter();
        spring();
        summer();
        everyMail();
        firstYear = "over";
    }

    /** Roster, survey, agreement, leading groups: three pairings are under way before the school year. */
    private void june() throws Exception {
        scene.county().renewTheDistrictScheme();
        scene.county().importTheRoster();
        exemplary = scene.county().pair("chengguan", "houshan");
        slow = scene.county().pair("chengdong", "hewan");
        flooded = scene.county().pair("chengxi", "meiling");
        Beginnings beginnings = new Beginnings(scene);
        for (Pair pair : List.of(exemplary, slow, flooded)) {
            beginnings.bringToItsImplementation(pair);
        }
        assertThat(scene.reads(County.OFFICE, "/pairings/" + flooded.id())).contains("实施中");
    }

    /** On the first the selections open by themselves; one nominee is too old, to one somebody objects. */
    private void july() throws Exception {
        JulySelection selection = new JulySelection(scene);
        until("2026-07-01");
        assertThat(scene.mails(exemplary.recipientLiaison(), "2026-07-01"))
                .containsExactly("请办理：提出支教需求（城关实验小学—后山中心小学），截止 2026年7月6日");
        selection.asksFor(exemplary, "音乐");
        selection.asksFor(slow, "美术");
        selection.asksFor(flooded, "音乐");

        until("2026-07-02");
        selection.nominates(exemplary, "CG1", "音乐");
        selection.sendsToLearn(exemplary, "HS1");
        selection.nominates(slow, "CD1", "美术");
        selection.sendsToLearn(slow, "HW1");
        selection.cannotNominate(flooded, "CX3", "音乐", "魏红", "年龄", "40");
        selection.nominates(flooded, "CX1", "音乐");
        selection.sendsToLearn(flooded, "ML1");

        until("2026-07-06");
        selection.somebodyObjects(slow, County.SECONDARY_SECTION, "CD1", "暑期长期请假，恐不能到岗");
        until("2026-07-10");
        selection.isApprovedAndConfirmed(exemplary, County.PRIMARY_SECTION);
        selection.isApprovedAndConfirmed(flooded, County.PRIMARY_SECTION);
        selection.objectionIsUpheld(slow, County.SECONDARY_SECTION, "经核实，情况属实");
        selection.nominates(slow, "CD3", "美术");
        until("2026-07-20");
        selection.isApprovedAndConfirmed(slow, County.SECONDARY_SECTION);
    }

    /** The plans open on the first. One is filed long before the 31st; after a flood one gets more time. */
    private void august() throws Exception {
        AugustPlan plan = new AugustPlan(scene);
        until("2026-08-10");
        plan.cannotLeaveOut(exemplary, "教师交流轮岗");
        plan.isDrafted(exemplary);
        plan.isAgreedAndFiled(exemplary, County.PRIMARY_SECTION);

        until("2026-08-20");
        plan.isExtended(flooded, County.PRIMARY_SECTION, "2026-09-15", "校舍受暴雨影响，学校正在恢复");
        until("2026-08-31");
        assertThat(scene.mails(exemplary.supportingLiaison(), "2026-08-02", "2026-08-31"))
                .as("nobody is reminded of what is done")
                .isEmpty();
        assertThat(scene.mails(flooded.supportingLiaison(), "2026-08-18", "2026-08-31"))
                .as("only of the new date from now on")
                .containsExactly("期限变更：起草年度工作方案（城西小学—梅岭小学），截止 2026年9月15日");
    }

    /** Teachers arrive; one plan comes within its extension, one late, and is returned. */
    private void september() throws Exception {
        AugustPlan plan = new AugustPlan(scene);
        ServiceYear service = new ServiceYear(scene);
        until("2026-09-01");
        service.teacherArrives(exemplary, "2026-09-01");
        service.teacherArrives(slow, "2026-09-01");
        service.teacherArrives(flooded, "2026-09-01");
        new CadreTerm(scene).isSent(exemplary, "HS2", "CG3");
        assertThat(scene.mails(County.SECONDARY_SECTION, "2026-09-01"))
                .as("the section sees who is missing")
                .containsExactly("逾期1个工作日：起草年度工作方案（城东中学—河湾中学），在城东中学帮扶联络人手里，截止 2026年8月31日");
        latePlan(plan);
        until("2026-09-08");
        plan.isReturned(slow, County.SECONDARY_SECTION, "请补充每月的教研安排", "2026-09-18");
        until("2026-09-10");
        plan.isDrafted(flooded);
        plan.isAgreedAndFiled(flooded, County.PRIMARY_SECTION);
        MentorYear mentors = new MentorYear(scene);
        mentors.begins(exemplary, "CG1", "HS1", "音乐");
        mentors.begins(slow, "CD1", "HW1", "美术");
        mentors.begins(flooded, "CX2", "ML1", "音乐");
        until("2026-09-11");
        plan.isDrafted(slow, Map.of("measures", "每月第一周开展一次联合教研，由双方教导处落实。"));
        plan.principalsAgree(slow);
        plan.isFiled(slow, County.SECONDARY_SECTION);

        assertThat(plan.inTheRegister(slow, County.OFFICE)).contains("逾期备案");
        assertThat(plan.inTheRegister(flooded, County.OFFICE))
                .contains("已备案", "延期")
                .doesNotContain("逾期");
        assertThat(plan.inTheRegister(exemplary, County.OFFICE)).contains("已备案").doesNotContain("逾期", "延期");
    }

    /** Reminded on the ladder's days and every working day after, until the draft is submitted; the last word falls at night. */
    private void latePlan(AugustPlan plan) throws Exception {
        until("2026-09-03");
        assertThat(scene.mails(slow.supportingLiaison(), "2026-08-02", "2026-09-03"))
                .extracting(subject -> subject.substring(0, subject.indexOf('：')))
                .containsExactly("还有14天到期", "还有7天到期", "还有3天到期", "今天到期", "逾期1个工作日", "逾期2个工作日", "逾期3个工作日");
        plan.isDrafted(slow);
        plan.isCompletedByTheOtherSchool(slow);
        plan.supportingPrincipalAgrees(slow);
        scene.almanac().moment("2026-09-03T23:10");
        plan.recipientPrincipalAgrees(slow);
        until("2026-09-07");
        assertThat(scene.mails(slow.supportingLiaison(), "2026-09-04", "2026-09-07"))
                .as("no reminder after the submission")
                .isEmpty();
        assertThat(scene.letters().to(County.SECONDARY_SECTION, "2026-09-04"))
                .singleElement()
                .asString()
                .startsWith("2026-09-04 07:30 " + County.SECONDARY_SECTION + " 请办理：审核年度工作方案（城东中学—河湾中学）");
    }

    /** Both schools record what they do, one thing twice, one wrongly; what the other school has confirmed counts. */
    private void ledger() throws Exception {
        until("2026-09-21");
        LedgerYear ledger = new LedgerYear(scene, slow);
        String urban = slow.supportingLiaison();
        String rural = slow.recipientLiaison();
        ledger.isRecordedFromThePlan("色彩课怎样备", "2026-09-15", 41);
        String explained = ledger.isRecorded(urban, "lesson-explaining", "说课：线条", "2026-09-16");
        String again = ledger.looksLikeAnother(urban, "lesson-explaining", "说课：线条之二", "2026-09-16");
        ledger.isSentTwiceAndRecordedOnce(urban, "theory-lecture", "课堂提问", "2026-09-17");
        ledger.areImported(urban, "2026-09-18", "素描课备课", "国画课备课");
        String visited = ledger.isRecorded(rural, "theory-lecture", "评价与作业", "2026-09-14");

        List<String> waiting = ledger.waiting(rural);
        assertThat(waiting).hasSize(6).contains(explained, again);
        assertThat(ledger.quota(urban, "美术说课")).contains("0次", "还差2次", "另有2条待对方核对");
        ledger.isChecked(
                rural, waiting.stream().filter(one -> !one.equals(again)).toList(), List.of(again), "应为17日。");
        assertThat(ledger.quota(urban, "美术说课")).contains("1次", "还差1次", "另有1条对方有异议");
        ledger.isCorrected(urban, rural, "2026-09-17");
        assertThat(ledger.quota(urban, "美术说课")).contains("2次", "已达到");
        assertThat(ledger.quota(rural, "教育理论讲座")).contains("1次", "另有1条待对方核对");
        ledger.isChecked(urban, List.of(visited), List.of(), "");
        assertThat(ledger.quota(rural, "教育理论讲座")).contains("2次", "已达到");
        assertThat(scene.reads(County.OFFICE, "/quotas")).contains("说课");

        until("2026-09-22");
        ledger.isRecorded(urban, "management-lecture", "备课组怎样管", "2026-09-18");
        until("2026-11-16");
        assertThat(scene.reads(urban, "/activities?q=" + slow.id())).contains("对方逾期未核对");
        assertThat(ledger.quota(urban, "学校管理讲座")).contains("0次");
    }

    /** A teacher falls ill and is replaced; a cadre has stayed too short a time while there still is some. */
    private void autumn() throws Exception {
        ServiceYear service = new ServiceYear(scene);
        CadreTerm cadres = new CadreTerm(scene);
        cadres.staysFrom(exemplary, "2026-1", "2026-09-14", "2026-09-25");
        cadres.isVisitedOn(exemplary, "2026-1", "2026-11-13");
        service.endsEarly(flooded, ILL, "2026-11-27");
        until("2026-11-18");
        service.isReplacedByAVolunteer(flooded, "CX3", "2026-11-30");
        until("2026-11-30");
        service.teacherArrives(flooded, "2026-11-30");
        assertThat(scene.reads(flooded.supportingPrincipal(), "/secondments/" + ILL))
                .contains("提前结束");

        until("2026-12-21");
        assertThat(scene.mails(exemplary.recipientPrincipal(), "2026-12-20", "2026-12-21"))
                .anyMatch(subject -> subject.contains("安排补足挂职（城关实验小学—后山中心小学）"));
        cadres.arrangesWhatIsMissing(exemplary, "一月再挂职三周。");
    }

    /** The cadre makes up for it; the teachers are looked at. */
    private void winter() throws Exception {
        ServiceYear service = new ServiceYear(scene);
        CadreTerm cadres = new CadreTerm(scene);
        until("2027-01-18");
        TermJudged term = new TermJudged(scene);
        namesExperts(term);
        service.isCheckedInWinter(exemplary, "2027-01-18");
        service.isCheckedInWinter(slow, "2027-01-18");
        service.isCheckedInWinter(flooded, "2027-01-18");
        MentorYear mentors = new MentorYear(scene);
        for (Pair pair : List.of(exemplary, slow, flooded)) {
            mentors.isSummedUp(pair);
        }
        until("2027-01-25");
        cadres.staysFrom(exemplary, "2026-1", "2027-01-04", "2027-01-24");
        cadres.reports(exemplary, County.PRIMARY_SECTION);
        until("2027-02-01");
        isJudged(term);
        until("2027-02-10");
        assertThat(scene.mails(County.PRIMARY_SECTION, "2027-02-02", "2027-02-10"))
                .as("no shortfall is left to be reviewed")
                .isEmpty();
    }

    private void namesExperts(TermJudged term) throws Exception {
        term.expertsAreNamed(exemplary, County.PRIMARY_SECTION);
        term.expertsAreNamed(slow, County.SECONDARY_SECTION);
        term.expertsAreNamed(flooded, County.PRIMARY_SECTION);
    }

    /** Both schools' word, the experts' scores and the section's grade, read by both; the grade stands on the case's page. */
    private void isJudged(TermJudged term) throws Exception {
        for (Pair pair : List.of(exemplary, slow, flooded)) {
            term.schoolsReport(pair);
            term.isScored(pair);
        }
        term.isDecidedAndRead(exemplary, County.PRIMARY_SECTION);
        term.isDecidedAndRead(slow, County.SECONDARY_SECTION);
        term.isDecidedAndRead(flooded, County.PRIMARY_SECTION);
        assertThat(scene.reads(slow.recipientPrincipal(), "/evaluations")).contains("已办结");
    }

    /** The second term's cadre stays a month at a stretch. */
    private void spring() throws Exception {
        CadreTerm cadres = new CadreTerm(scene);
        cadres.isSent(exemplary, "HS2", "CG3");
        until("2027-04-01");
        cadres.staysFrom(exemplary, "2026-2", "2027-03-01", "2027-03-31");
        cadres.isVisitedOn(exemplary, "2026-2", "2027-03-19");
        cadres.reports(exemplary, County.PRIMARY_SECTION);
    }

    /** The next year's selection opens; when the year is over the teachers' service goes into their files. */
    private void summer() throws Exception {
        ServiceYear service = new ServiceYear(scene);
        until("2027-07-01");
        for (Pair pair : List.of(exemplary, slow, flooded)) {
            assertThat(scene.mails(pair.recipientLiaison(), "2027-07-01"))
                    .singleElement()
                    .asString()
                    .contains("新到2项", "提出支教需求（");
        }
        JulySelection selection = new JulySelection(scene);
        selection.needsNobody(exemplary, County.PRIMARY_SECTION);
        selection.needsNobody(slow, County.SECONDARY_SECTION);
        selection.needsNobody(flooded, County.PRIMARY_SECTION);
        MentorYear mentors = new MentorYear(scene);
        for (Pair pair : List.of(exemplary, slow, flooded)) {
            mentors.ends(pair);
        }
        until("2027-07-02");
        TermJudged term = new TermJudged(scene);
        namesExperts(term);
        SummarisedYear year = new SummarisedYear(scene);
        year.isWritten(exemplary, County.PRIMARY_SECTION);
        year.isWritten(slow, County.SECONDARY_SECTION);
        year.isWritten(flooded, County.PRIMARY_SECTION);
        assertThat(scene.reads(County.OFFICE, "/summaries/county?year=2026")).contains("应报6份，已报6份");
        until("2027-07-16");
        isJudged(term);
        until("2027-09-02");
        service.isAssessedAndPutOnFile(exemplary, "EXCELLENT");
        service.isAssessedAndPutOnFile(slow, "PASSED");
        service.isAssessedAndPutOnFile(flooded, "PASSED");
    }

    /** The first of the three pairings goes on to the end of its cycle, and into the next. */
    @Test
    @Order(2)
    void aCycleIsJudgedAndTheNextOneBegins() throws Exception {
        assumeThat(firstYear).as("the first year").isEqualTo("over");
        Passing time = new Passing(scene.almanac(), worklist, people);
        new CycleStory(scene, time, exemplary).isTold(List.of(slow, flooded));
    }

    private void everyMail() throws Exception {
        MailRules mails = new MailRules(letters.all());
        mails.leaveNobodyAwake();
        mails.areThreeADayAtMost();
        mails.comeOnce();
        mails.carryTheirDateAsCalendarEntry();
        mails.nameNobody(County.TEACHERS);
        mails.stopWithTheirTask(endedTasks());
        mails.areAsWritten("/journey/mails-of-the-year.txt");
    }

    private Map<String, Instant> endedTasks() {
        return history.createHistoricTaskInstanceQuery().finished().list().stream()
                .collect(Collectors.toMap(
                        HistoricTaskInstance::getId, task -> task.getEndTime().toInstant()));
    }

    private void until(String day) {
        scene.almanac().until(day);
    }
}
