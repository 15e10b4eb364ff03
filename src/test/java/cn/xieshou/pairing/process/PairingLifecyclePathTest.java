package cn.xieshou.pairing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.annualplan.PlanActions;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.assessment.AssessmentCase;
import cn.xieshou.assessment.AssessmentScope;
import cn.xieshou.assessment.Assessments;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.LeadingGroup;
import cn.xieshou.directory.LeadingGroups;
import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.mentoring.MentoringCase;
import cn.xieshou.pairing.Awaited;
import cn.xieshou.pairing.AwaitedKey;
import cn.xieshou.pairing.AwaitedMatter;
import cn.xieshou.pairing.AwaitedPeriod;
import cn.xieshou.pairing.Cycles;
import cn.xieshou.pairing.Dissolutions;
import cn.xieshou.pairing.DissolvedPart;
import cn.xieshou.pairing.EndsMatters;
import cn.xieshou.pairing.EndsWithPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingLifecycle;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.Stage;
import cn.xieshou.pairing.StoppedMatters;
import cn.xieshou.pairing.TypedDissolution;
import cn.xieshou.pairing.TypedStop;
import cn.xieshou.programme.ProgrammeEditing;
import cn.xieshou.programme.ProgrammesChanged;
import cn.xieshou.renewal.RenewalCase;
import cn.xieshou.renewal.RenewalWalk;
import cn.xieshou.renewal.Wish;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.NewSecondment;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.service.SecondmentServing;
import cn.xieshou.summary.SummaryCase;
import cn.xieshou.survey.NeedsSurvey;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.PathCoverage;
import cn.xieshou.testing.SelectionWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Staff;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.FormRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@XieshouTest
class PairingLifecyclePathTest {

    @RegisterExtension
    static final PathCoverage PATHS = PathCoverage.of(PairingLifecycle.PROCESS);

    @Autowired
    PairingWalk walk;

    @Autowired
    Pairings pairings;

    @Autowired
    Cycles cycles;

    @Autowired
    Assessments assessments;

    @Autowired
    Dissolutions dissolutions;

    @Autowired
    List<EndsWithPairing> parts;

    @Autowired
    List<PairingPanel> panels;

    @Autowired
    StoppedMatters stopping;

    @Autowired
    ProgrammeEditing editing;

    @Autowired
    Trail trail;

    @Autowired
    RenewalWalk renewals;

    @Autowired
    LeadingGroups groups;

    @Autowired
    PlanActions plans;

    @Autowired
    SelectionWalk selections;

    @Autowired
    SmallCounty county;

    @Autowired
    Secondments secondments;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineClock clock;

    @BeforeEach
    void september() {
        clock.set(Instant.parse("2026-09-07T02:00:00Z"));
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aPairingFromTheRosterLivesFromSurveyToTheEndOfTheCycle() {
        Pairing pairing = walk.pairing();
        assertThat(stage(pairing)).isEqualTo(Stage.SURVEY);
        assertThat(pairing.section()).isEqualTo("secondary-section");
        assertThat(walk.open(pairing)).containsExactly(NeedsSurvey.STATE_NEEDS, NeedsSurvey.STATE_OFFER);

        walk.survey(pairing);
        assertThat(stage(pairing)).isEqualTo(Stage.AGREEMENT);

        walk.agreement(pairing);
        assertThat(stage(pairing)).isEqualTo(Stage.ORGANISATION);
        assertThat(walk.open(pairing))
                .containsExactly(PairingLifecycle.NAME_GROUP_RECIPIENT, PairingLifecycle.NAME_GROUP_SUPPORTING);

        walk.nameGroup(pairing, PairingLifecycle.NAME_GROUP_SUPPORTING);
        assertThat(stage(pairing)).isEqualTo(Stage.ORGANISATION);
        walk.nameGroup(pairing, PairingLifecycle.NAME_GROUP_RECIPIENT);
        assertThat(stage(pairing)).isEqualTo(Stage.IMPLEMENTATION);
        assertThat(groups.of(pairing.recipientSchool(), pairing.id()))
                .hasValueSatisfying(group -> assertThat(group.members())
                        .extracting(LeadingGroup.Member::post)
                        .containsExactly("校长", "教导主任"));

        theSchoolYear(pairing);
        Job cycle = timer(pairing, PairingLifecycle.CYCLE_ENDS);
        assertThat(cycle.getDuedate()).isEqualTo("2028-08-01T00:00:00");
        clock.set(cycle.getDuedate().toInstant());
        engine.getManagementService().executeJob(cycle.getId());
        assertThat(stage(pairing)).isEqualTo(Stage.ASSESSMENT);
        assertThat(walk.open(pairing)).contains(AssessmentCase.NAME_EXPERTS, AssessmentCase.SELF);
        assertThat(assessments.ofPairing(pairing.id())).singleElement().satisfies(one -> {
            assertThat(one.scope()).isEqualTo(AssessmentScope.CYCLE);
            assertThat(one.schoolYear()).isEqualTo(2027);
            assertThat(one.cutoff()).isEqualTo(LocalDate.of(2028, 8, 1));
        });
        followed(pairing, Wish.CLOSE);
        renewals.decide(pairing, Map.of("decision", "CLOSED"));
        assertThat(pairings.get(pairing.id()).stage()).isEqualTo(Stage.ENDED);
        assertThat(pairings.get(pairing.id()).endedOn()).isEqualTo(LocalDate.of(2028, 8, 1));
        assertThat(cycles.after(pairing.id())).isEmpty();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(pairing.id())
                        .count())
                .isZero();
    }

    @Test
    void aRenewedPairingBeginsItsNextCycleWithWhatThisOneLeft() {
        Pairing pairing = withGroups();
        fireAtItsTime(pairing, PairingLifecycle.CYCLE_ENDS);
        followed(pairing, Wish.RENEW);
        assertThat(pairings.get(pairing.id()).endedOn()).isNull();
        try {
            countyEnds("2031-08-31");
            renewals.renew(pairing, "county");
            assertThat(stage(pairing)).isEqualTo(Stage.ENDED);
            assertFollows(cycles.after(pairing.id()).orElseThrow(), pairing);
        } finally {
            countyEnds("2028-08-31");
        }
    }

    @Test
    void anAssessmentThatWaitsForAnOpenMatterSaysForWhich() {
        Pairing pairing = withGroups();
        fireAtItsTime(pairing, PairingLifecycle.PLAN_OPENS);
        assertThat(coming(pairing)).contains("date=2028年8月1日, what=终结性评估, period=全周期, awaited=[]");
        fireAtItsTime(pairing, PairingLifecycle.CYCLE_ENDS);
        assertThat(stage(pairing)).isEqualTo(Stage.IMPLEMENTATION);
        assertThat(coming(pairing)).contains("label=年度工作方案备案（2026—2027学年）");
        plans.exempt(new PlanId(pairing.id(), 2026), "两校合并", PairingWalk.OFFICE);
        assertThat(stage(pairing)).isEqualTo(Stage.ASSESSMENT);
    }

    @Test
    void whatNobodyFinishesIsNotAwaitedAnyLongerAndTheCycleIsAssessed() {
        clock.set(Instant.parse("2026-06-08T02:00:00Z"));
        Pairing pairing = withGroups();
        serviceBegins(pairing);
        Stream.of(
                        PairingLifecycle.PLAN_OPENS,
                        PairingLifecycle.MENTORING_OPENS,
                        PairingLifecycle.EVALUATION_OPENS,
                        PairingLifecycle.SELECTION_OPENS,
                        PairingLifecycle.SUMMARY_OPENS,
                        PairingLifecycle.ASSESSMENT_OPENS)
                .forEach(timer -> fireAtItsTime(pairing, timer));
        assertThat(stopping.awaited(pairings.get(pairing.id())))
                .as("before the day nothing is waited for")
                .isEmpty();
        fireAtItsTime(pairing, PairingLifecycle.CYCLE_ENDS);
        List<AwaitedKey> keys = stopping.awaited(pairings.get(pairing.id())).stream()
                .map(Awaited::key)
                .toList();
        assertThat(keys)
                .extracting(AwaitedKey::text)
                .containsExactlyInAnyOrder(
                        "SELECTION-2027-0",
                        "SERVICE-2026-0",
                        "ANNUAL_PLAN-2026-0",
                        "MENTORING-2026-0",
                        "EVALUATION-2026-1",
                        "ASSESSMENT-2026-0",
                        "SUMMARY-2026-0");
        keys.forEach(key -> stop(pairing, key));
        assertThat(stage(pairing)).isEqualTo(Stage.ASSESSMENT);
        assertThat(walk.open(pairing))
                .containsExactlyInAnyOrder(AssessmentCase.NAME_EXPERTS, AssessmentCase.SELF, AssessmentCase.SELF);
    }

    @Test
    void anAttachmentIsNotAwaitedAnyLongerEither() {
        clock.set(Instant.parse("2025-09-08T02:00:00Z"));
        Pairing pairing = selections.pairing("district");
        walk.survey(pairing);
        walk.agreement(pairing);
        walk.nameGroup(pairing, PairingLifecycle.NAME_GROUP_SUPPORTING);
        walk.nameGroup(pairing, PairingLifecycle.NAME_GROUP_RECIPIENT);
        fireAtItsTime(pairing, PairingLifecycle.TERM_BEGINS);
        fireAtItsTime(pairing, PairingLifecycle.CYCLE_ENDS);
        AwaitedKey key = new AwaitedKey(AwaitedMatter.ATTACHMENT, 2025, 1);
        for (String other : List.of(SelectionWalk.SECTION, pairing.supportingSchool() + ".principal", "leader")) {
            assertThatThrownBy(() -> stopping.stop(pairing.id(), key, new TypedStop("不再办理", "yes"), other))
                    .as(other)
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> stopping.stop(pairing.id(), key, new TypedStop(" ", null), PairingWalk.OFFICE))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("请写明为什么不再等待")
                .hasMessageContaining("请看过上面各项后勾选确认");
        stop(pairing, key);
        assertThat(stage(pairing)).isEqualTo(Stage.ASSESSMENT);
    }

    /** The programme's day for the assessment is before it was established: the end of the cycle waits for what was begun. */
    @Test
    void whatAPairingOfTheLastWeeksBeganIsNotAwaitedAnyLongerEither() {
        clock.set(Instant.parse("2026-09-08T02:00:00Z"));
        Pairing pairing = selections.pairing("county");
        walk.survey(pairing);
        walk.agreement(pairing);
        walk.nameGroup(pairing, PairingLifecycle.NAME_GROUP_SUPPORTING);
        walk.nameGroup(pairing, PairingLifecycle.NAME_GROUP_RECIPIENT);
        fireAtItsTime(pairing, PairingLifecycle.MENTORING_OPENS);
        try {
            assertThat(editing.setEnd("county", "2026-10-31", PairingWalk.OFFICE))
                    .isEmpty();
            assertThat(coming(pairing)).contains("date=2026年10月31日, what=终结性评估");
            fireAtItsTime(pairing, PairingLifecycle.CYCLE_ENDS);
            assertThat(LocalDate.now(clock)).isEqualTo("2026-10-31");

            stop(pairing, new AwaitedKey(AwaitedMatter.MENTORING, 2026, 0));

            assertThat(stage(pairing)).isEqualTo(Stage.ASSESSMENT);
        } finally {
            editing.setEnd("county", "2028-08-31", PairingWalk.OFFICE);
        }
    }

    private void serviceBegins(Pairing pairing) {
        fireAtItsTime(pairing, PairingLifecycle.SELECTION_OPENS);
        selectNobody(pairing);
        List.of("音乐", "美术").forEach(subject -> secondments.register(seconded(pairing, subject)));
        fireAtItsTime(pairing, PairingLifecycle.SERVICE_STARTS);
    }

    private void stop(Pairing pairing, AwaitedKey key) {
        StoppedMatters.Ends ends =
                stopping.ends(pairings.get(pairing.id()), key).orElseThrow();
        stopping.stop(pairing.id(), key, new TypedStop("经办人调离，不再办理", "yes"), PairingWalk.OFFICE);

        assertThat(stopping.ends(pairings.get(pairing.id()), key))
                .as(key.text())
                .isEmpty();
        assertThat(parts.stream()
                        .filter(EndsMatters.class::isInstance)
                        .map(EndsMatters.class::cast)
                        .filter(part -> part.matter() == key.matter())
                        .flatMap(part -> part
                                .underWay(
                                        pairings.get(pairing.id()),
                                        new AwaitedPeriod(key.schoolYear(), key.term() == 0 ? null : key.term()))
                                .stream()))
                .as(key.text() + ": its rows are over")
                .isEmpty();
        assertThat(trail.of(pairing.id()).stream().map(TrailLine::sentence))
                .as(key.text())
                .anyMatch(line -> line.contains("终结性评估不再等待") && line.contains("经办人调离，不再办理"));
        assertThat(jdbc.sql("select recipient from mail where matter_key = ? and subject like ?")
                        .params(pairing.id(), "终止办理：" + ends.matter().label() + "%")
                        .query(String.class)
                        .list())
                .contains(pairing.supportingSchool() + ".principal", pairing.recipientSchool() + ".liaison");
        assertThatThrownBy(() -> stopping.stop(pairing.id(), key, new TypedStop("再来一次", "yes"), PairingWalk.OFFICE))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("已经办结或终止");
    }

    private String coming(Pairing pairing) {
        return panels.stream()
                .filter(panel -> panel.template().equals("pairing/coming"))
                .map(panel -> String.valueOf(panel.of(pairings.get(pairing.id()), PairingWalk.OFFICE)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAgreementOfAProgrammeWithoutAnEndHasNoLastDay() {
        Pairing pairing = walk.pairing();
        walk.survey(pairing);
        try {
            countyEnds(null);
            assertThat(walk.show(pairing, AgreementSigning.DRAFT).get("timetable"))
                    .asString()
                    .contains("滚动实施，每学年考核一次");
        } finally {
            countyEnds("2028-08-31");
        }
    }

    private void assertFollows(Pairing next, Pairing pairing) {
        assertThat(next.supportingSchool()).isEqualTo(pairing.supportingSchool());
        assertThat(next.recipientSchool()).isEqualTo(pairing.recipientSchool());
        assertThat(cycles.before(next.id())).map(Pairing::id).contains(pairing.id());
        assertThat(walk.show(next, NeedsSurvey.STATE_NEEDS))
                .as("what it needed last")
                .containsEntry("difficulties", "音体美教师长期缺编")
                .doesNotContainKey("scoreTeachers");
        assertThat(walk.show(next, NeedsSurvey.STATE_OFFER)).containsEntry("resources", "校本课程与音乐教室开放");
        walk.survey(next);
        Map<String, Object> draft = walk.show(next, AgreementSigning.DRAFT);
        assertThat(draft.get("earlierCycle")).asString().contains(pairing.id(), "的协议城乡结对");
        assertThat(draft.get("goals")).isEqualTo("1. 三年内开齐课程。");
        assertThat(draft.get("timetable")).asString().contains("2031年8月31日").doesNotContain("2028年8月31日");
    }

    private void countyEnds(@Nullable String day) {
        jdbc.sql("update programme set ends_on = ? where code = 'county'")
                .param(day == null ? null : LocalDate.parse(day))
                .update();
        events.publishEvent(new ProgrammesChanged());
    }

    private void fireAtItsTime(Pairing pairing, String timer) {
        clock.set(timer(pairing, timer).getDuedate().toInstant());
        fire(pairing, timer);
    }

    /** How it is judged and what the schools wish is walked in other tests. */
    private void followed(Pairing pairing, Wish wish) {
        assessmentCloses(pairing);
        assertThat(walk.open(pairing)).containsExactly(RenewalCase.WISH, RenewalCase.WISH);
        renewals.state(pairing, pairing.supportingSchool(), wish, wish == Wish.CLOSE ? "任务完成" : "");
        renewals.state(pairing, pairing.recipientSchool(), wish, wish == Wish.CLOSE ? "任务完成" : "");
    }

    /** The shortest way through each of its matters; their own tests walk the others. */
    private void theSchoolYear(Pairing pairing) {
        clock.set(clock.instant().plusSeconds(60));
        fire(pairing, PairingLifecycle.PLAN_OPENS);
        assertThat(walk.open(pairing)).containsExactly(AnnualPlanFiling.DRAFT);
        plans.exempt(new PlanId(pairing.id(), 2026), "本学年合并学校", PairingWalk.OFFICE);
        fire(pairing, PairingLifecycle.TERM_BEGINS);
        assertThat(walk.open(pairing)).as("the county asks for no attachment").isEmpty();
        assertThat(attachments(pairing)).as("and none is started").isZero();

        clock.set(Instant.parse("2027-06-30T16:00:00Z"));
        fire(pairing, PairingLifecycle.SELECTION_OPENS);
        selectNobody(pairing);
        clock.set(Instant.parse("2027-08-31T16:00:00Z"));
        fire(pairing, PairingLifecycle.SERVICE_STARTS);
        assertThat(walk.open(pairing)).as("nobody was selected").isEmpty();
    }

    @Test
    void aProgrammeWithTheQuotaStartsAnAttachmentEveryTerm() {
        // A school year that lies within the district's cycle.
        clock.set(Instant.parse("2025-09-08T02:00:00Z"));
        Pairing pairing = selections.pairing("district");
        walk.survey(pairing);
        walk.agreement(pairing);
        walk.nameGroup(pairing, PairingLifecycle.NAME_GROUP_SUPPORTING);
        walk.nameGroup(pairing, PairingLifecycle.NAME_GROUP_RECIPIENT);
        clock.set(clock.instant().plusSeconds(60));
        fire(pairing, PairingLifecycle.TERM_BEGINS);
        assertThat(walk.open(pairing)).containsExactly(CadreAttachment.NAME);
        assertThat(attachments(pairing)).isOne();
        termCloses(pairing);
        selections.submit(pairing, CadreAttachment.REVIEW_SHORTFALL, SelectionWalk.SECTION, Map.of("opinion", "下学期补足"));
        assertThat(walk.open(pairing)).as("until the next term begins").isEmpty();
    }

    @Test
    void aProgrammeWithMentorsAsksForThemEverySeptemberAndAnotherDoesNot() {
        Pairing asked = withGroups();
        clock.set(Instant.parse("2026-09-10T02:00:00Z"));
        fire(asked, PairingLifecycle.MENTORING_OPENS);
        assertThat(walk.open(asked)).containsExactly(MentoringCase.NAME);
        mentoringCloses(asked);
        assertThat(walk.open(asked)).as("until the next September").isEmpty();

        Pairing other = withGroups();
        try {
            rename("Q-09", "Q-09.none");
            clock.set(clock.instant().plusSeconds(60));
            fire(other, PairingLifecycle.MENTORING_OPENS);
            assertThat(walk.open(other)).as("nobody is to be named").isEmpty();
        } finally {
            rename("Q-09.none", "Q-09");
        }
    }

    @Test
    void everyYearOfAProgrammeThatGoesOnIsAssessedButTheLastOnesIsTheCycles() {
        Pairing pairing = withGroups();
        clock.set(Instant.parse("2027-09-01T02:00:00Z"));
        fire(pairing, PairingLifecycle.ASSESSMENT_OPENS);
        assertThat(assessments.ofPairing(pairing.id())).singleElement().satisfies(one -> {
            assertThat(one.scope()).isEqualTo(AssessmentScope.YEAR);
            assertThat(one.schoolYear()).isEqualTo(2026);
        });
        assertThat(stage(pairing)).isEqualTo(Stage.IMPLEMENTATION);
        assessmentCloses(pairing);
        assertThat(timer(pairing, PairingLifecycle.ASSESSMENT_OPENS).getDuedate())
                .as("the cycle ends with the next year")
                .isAfter(Instant.parse("2900-01-01T00:00:00Z"));
    }

    /** How it gets there is its own model's path. */
    private void assessmentCloses(Pairing pairing) {
        String instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(AssessmentCase.PROCESS)
                .processInstanceBusinessKey(pairing.id())
                .singleResult()
                .getId();
        engine.getRuntimeService()
                .createProcessInstanceModification(instance)
                .cancelAllForActivity(AssessmentCase.SELF)
                .cancelAllForActivity(AssessmentCase.NAME_EXPERTS)
                .startBeforeActivity(AssessmentCase.SETTLED)
                .execute();
    }

    @Test
    void everyTermIsEvaluatedFromTwoWeeksBeforeItsEnd() {
        Pairing pairing = withGroups();
        clock.set(Instant.parse("2027-01-17T02:00:00Z"));
        fire(pairing, PairingLifecycle.EVALUATION_OPENS);
        assertThat(walk.open(pairing)).containsExactly(EvaluationCase.NAME_EXPERTS);
        evaluationCloses(pairing);
        assertThat(walk.open(pairing)).as("until the end of the next term").isEmpty();
    }

    private Pairing withGroups() {
        Pairing pairing = selections.pairing("county");
        walk.survey(pairing);
        walk.draft(pairing, Map.of("goals", "1. 三年内开齐课程。"));
        walk.agreed(pairing);
        walk.nameGroup(pairing, PairingLifecycle.NAME_GROUP_SUPPORTING);
        walk.nameGroup(pairing, PairingLifecycle.NAME_GROUP_RECIPIENT);
        return pairing;
    }

    private void rename(String measure, String to) {
        jdbc.sql("update programme_quota set measure = ? where measure = ?")
                .params(to, measure)
                .update();
        events.publishEvent(new ProgrammesChanged());
    }

    private void evaluationCloses(Pairing pairing) {
        clock.set(Instant.parse("2027-02-01T02:00:00Z"));
        closes(pairing, EvaluationCase.PROCESS, EvaluationCase.PREPARATION, EvaluationCase.CLOSED);
    }

    @Test
    void everyJulyBothSchoolsAreAskedForTheirSummaries() {
        Pairing pairing = withGroups();
        clock.set(Instant.parse("2027-07-01T02:00:00Z"));
        fire(pairing, PairingLifecycle.SUMMARY_OPENS);
        assertThat(walk.open(pairing)).containsExactly(SummaryCase.DRAFT, SummaryCase.DRAFT);
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(SummaryCase.PROCESS)
                .processInstanceBusinessKey(pairing.id())
                .list()
                .forEach(one -> engine.getRuntimeService()
                        .createProcessInstanceModification(one.getId())
                        .cancelAllForActivity(SummaryCase.DRAFT)
                        .startBeforeActivity(SummaryCase.CLOSED)
                        .execute());
        assertThat(walk.open(pairing)).as("until the next July").isEmpty();
    }

    /** How it gets there is its own model's path. */
    private void mentoringCloses(Pairing pairing) {
        closes(pairing, MentoringCase.PROCESS, MentoringCase.NAME, MentoringCase.CLOSED);
    }

    /** How it gets there is its own model's path. */
    private void closes(Pairing pairing, String process, String step, String end) {
        String instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(pairing.id())
                .singleResult()
                .getId();
        engine.getRuntimeService()
                .createProcessInstanceModification(instance)
                .cancelAllForActivity(step)
                .startBeforeActivity(end)
                .execute();
    }

    private void termCloses(Pairing pairing) {
        String attachment = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(pairing.id())
                .processDefinitionKey(CadreAttachment.PROCESS)
                .singleResult()
                .getId();
        Job closes = engine.getManagementService()
                .createJobQuery()
                .activityId(CadreAttachment.TERM_CLOSES)
                .processInstanceId(attachment)
                .singleResult();
        clock.set(closes.getDuedate().toInstant());
        engine.getManagementService().executeJob(closes.getId());
    }

    private long attachments(Pairing pairing) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(pairing.id())
                .processDefinitionKey(CadreAttachment.PROCESS)
                .count();
    }

    @Test
    void everySelectedTeacherHasAYearOfServiceFromTheDayOfArrival() {
        clock.set(Instant.parse("2026-06-08T02:00:00Z"));
        Pairing pairing = walk.pairing();
        walk.survey(pairing);
        walk.agreement(pairing);
        walk.nameGroup(pairing, PairingLifecycle.NAME_GROUP_SUPPORTING);
        walk.nameGroup(pairing, PairingLifecycle.NAME_GROUP_RECIPIENT);
        clock.set(Instant.parse("2026-06-30T16:00:00Z"));
        fire(pairing, PairingLifecycle.SELECTION_OPENS);
        selectNobody(pairing);
        List.of("音乐", "美术").forEach(subject -> secondments.register(seconded(pairing, subject)));

        clock.set(Instant.parse("2026-08-31T16:00:00Z"));
        fire(pairing, PairingLifecycle.SERVICE_STARTS);
        assertThat(walk.open(pairing))
                .containsExactly(SecondmentServing.CONFIRM_ARRIVAL, SecondmentServing.CONFIRM_ARRIVAL);
    }

    private NewSecondment seconded(Pairing pairing, String subject) {
        String teacher = staff.teacher(pairing.supportingSchool(), subject, Backbone.COUNTY)
                .staffNumber();
        return new NewSecondment(
                pairing.id(),
                2026,
                teacher,
                Direction.SUPPORT,
                subject,
                subject + "教师",
                false,
                null,
                LocalDate.of(2026, 9, 1),
                "renmi");
    }

    private void selectNobody(Pairing pairing) {
        county.bureau();
        walk.submit(pairing, SecondmentSelection.NAME_SHORTAGE, Map.of("decision", "none", "reason", "各学科教师已配齐"));
        selections.submit(
                pairing, SecondmentSelection.DECIDE_NOBODY, SelectionWalk.SECTION, Map.of("decision", "accept"));
    }

    @Test
    void schoolsThatWereSurveyedForMatchingBeginWithTheAgreement() {
        Pairing first = walk.pairing();
        walk.survey(first);
        Pairing second = walk.pairing(first.supportingSchool(), anotherRecipient());
        assertThat(walk.open(second)).as("only the new school is asked").containsExactly(NeedsSurvey.STATE_NEEDS);

        Pairing sameSchoolsOtherScope = walk.scoped(first, "理科");
        assertThat(stage(sameSchoolsOtherScope)).isEqualTo(Stage.AGREEMENT);
        assertThat(walk.open(sameSchoolsOtherScope)).containsExactly(AgreementSigning.DRAFT);
    }

    @Test
    void aPairingThatTheOfficeEndsIsClosedPartByPartInTheOrderOfTheModel() {
        Pairing pairing = walk.pairing();
        walk.survey(pairing);
        walk.agreement(pairing);
        walk.nameGroup(pairing, PairingLifecycle.NAME_GROUP_SUPPORTING);
        String lifecycle = lifecycle(pairing);

        dissolutions.dissolve(
                pairing.id(), new TypedDissolution("CLOSED", "撤并", "2026-09-07", "yes"), PairingWalk.OFFICE);

        assertThat(pairings.get(pairing.id()).stage()).isEqualTo(Stage.ENDED);
        assertThat(walk.open(pairing)).isEmpty();
        assertThat(engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(lifecycle)
                        .orderPartiallyByOccurrence()
                        .asc()
                        .list()
                        .stream()
                        .map(HistoricActivityInstance::getActivityId)
                        .dropWhile(id -> !id.equals(PairingLifecycle.DISSOLVED)))
                .containsExactly(
                        PairingLifecycle.DISSOLVED,
                        PairingLifecycle.CLOSE_AGREEMENT,
                        PairingLifecycle.CLOSE_PLANS,
                        PairingLifecycle.END_DOCUMENTS,
                        PairingLifecycle.CLOSE_SELECTIONS,
                        PairingLifecycle.END_SECONDMENTS,
                        PairingLifecycle.END_ATTACHMENTS,
                        PairingLifecycle.END_MENTORING,
                        PairingLifecycle.END_ACTIVITIES,
                        PairingLifecycle.END_DONATIONS,
                        PairingLifecycle.END_EVALUATIONS,
                        PairingLifecycle.END_SUMMARIES,
                        PairingLifecycle.END_RECTIFICATIONS,
                        PairingLifecycle.REGISTER_DISSOLUTION,
                        PairingLifecycle.TELL_EVERYBODY,
                        PairingLifecycle.DISSOLVED_END);
        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(lifecycle)
                        .singleResult()
                        .getState())
                .as("ended by its own model")
                .isEqualTo("COMPLETED");
    }

    /** The model has a step for every part, so that a new one is closed on either way. */
    @Test
    void theModelClosesEveryPartInTheOrderInWhichTheyStand() throws IOException {
        String model = Files.readString(Path.of("processes/pairing-lifecycle.bpmn"));
        assertThat(Pattern.compile("dissolution\\.end\\(pairingId, '(\\w+)'\\)")
                        .matcher(model)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactly(
                        Stream.of(DissolvedPart.values()).map(Enum::name).toArray(String[]::new));
        assertThat(parts.stream().map(EndsWithPairing::part))
                .as("something is closed in every part")
                .contains(DissolvedPart.values());
    }

    @Test
    void aLeadingGroupHasThePrincipalAtItsHeadAndAtLeastOneMember() {
        Pairing pairing = walk.pairing();
        walk.survey(pairing);
        walk.agreement(pairing);
        Map<String, Object> stranger = Map.of("name", "林教导", "post", "教导主任", "duty", "联络");
        assertRefused(pairing, List.of(stranger), "至少填写2行");
        assertRefused(pairing, List.of(stranger, stranger), "请把校长填入成员");
        assertThat(groups.of(pairing.supportingSchool(), pairing.id())).isEmpty();
    }

    private void assertRefused(Pairing pairing, List<Map<String, Object>> members, String reason) {
        assertThatThrownBy(() -> walk.submit(
                        pairing, PairingLifecycle.NAME_GROUP_SUPPORTING, Map.of("office", "教导处", "members", members)))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining(reason);
    }

    private String anotherRecipient() {
        return walk.school(cn.xieshou.shared.SchoolLevel.PRIMARY, cn.xieshou.directory.Setting.RURAL);
    }

    private Stage stage(Pairing pairing) {
        return pairings.get(pairing.id()).stage();
    }

    private void fire(Pairing pairing, String timer) {
        Job job = timer(pairing, timer);
        assertThat(job.getDuedate()).isBeforeOrEqualTo(java.util.Date.from(clock.instant()));
        engine.getManagementService().executeJob(job.getId());
    }

    private Job timer(Pairing pairing, String activity) {
        return engine.getManagementService()
                .createJobQuery()
                .activityId(activity)
                .processInstanceId(lifecycle(pairing))
                .singleResult();
    }

    private String lifecycle(Pairing pairing) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(PairingLifecycle.PROCESS)
                .processInstanceBusinessKey(pairing.id())
                .singleResult()
                .getId();
    }
}
