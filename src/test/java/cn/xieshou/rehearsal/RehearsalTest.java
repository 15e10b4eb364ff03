package cn.xieshou.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.annualplan.AnnualPlan;
import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.PlanState;
import cn.xieshou.attachment.Attachment;
import cn.xieshou.attachment.AttachmentState;
import cn.xieshou.attachment.Attachments;
import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.Evaluations;
import cn.xieshou.evaluation.ExpertFields;
import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.Activity;
import cn.xieshou.ledger.ActivityState;
import cn.xieshou.matter.TakingBack;
import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.pairing.DissolutionGround;
import cn.xieshou.pairing.Dissolutions;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.Stage;
import cn.xieshou.pairing.UnderWay;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.testing.CopiedCounty;
import cn.xieshou.testing.OwnContext;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The sample data as somebody finds it who starts the product on a day in November 2026. */
@XieshouTest
@OwnContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class RehearsalTest {

    private static final Instant SHOWN = Instant.parse("2026-11-20T02:00:00Z");

    static {
        // The engine plans its mornings when it starts.
        new EngineClock().set(SHOWN);
    }

    @Autowired
    SampleYear year;

    @Autowired
    Outbox outbox;

    @Autowired
    EngineClock clock;

    @Autowired
    Pairings pairings;

    @Autowired
    AnnualPlans plans;

    @Autowired
    Secondments secondments;

    @Autowired
    Attachments attachments;

    @Autowired
    Activities activities;

    @Autowired
    Evaluations evaluations;

    @Autowired
    Dissolutions dissolutions;

    @Autowired
    TakingBack takingBack;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Worklist worklist;

    @Autowired
    RehearsedPages pages;

    @Autowired
    RegistersTurned registers;

    @Autowired
    CopiedCounty copies;

    @Autowired
    ExpertFields experts;

    @Autowired
    HelpPictures pictures;

    @BeforeAll
    void rehearse() {
        clock.set(SHOWN);
        outbox.quietly(year::perform);
        clock.set(SHOWN);
    }

    @AfterAll
    void resetClock() {
        clock.reset();
    }

    /** First, while nobody has done anything yet; in a run of the profile {@code help-pictures} it takes them. */
    @Test
    @Order(1)
    @Tag("help-pictures")
    void everyPictureOfTheHelpShowsItsPageAsItIs() throws IOException {
        assertThat(pictures.faults()).isEmpty();
    }

    @Test
    void plansOfThisYearAreFiledUnderReviewReturnedAndMissing() {
        assertThat(plans(2026))
                .extracting(AnnualPlan::state)
                .contains(PlanState.FILED, PlanState.REVIEWING, PlanState.RETURNED, PlanState.MISSING);
    }

    @Test
    void somePlansWereFiledInTimeAndSomeLate() {
        assertThat(plans(2026))
                .filteredOn(plan -> plan.state() == PlanState.FILED)
                .extracting(AnnualPlan::late)
                .contains(true, false);
    }

    @Test
    void lastYearOneTeacherPassedAndAnotherLeftEarlyAndWasReplaced() {
        List<Secondment> last = secondments.inYear(2025);

        assertThat(last)
                .extracting(Secondment::state)
                .contains(SecondmentState.PASSED, SecondmentState.LEFT_EARLY, SecondmentState.RETURNED);
        assertThat(last).anyMatch(secondment -> secondment.replaces() != null);
    }

    @Test
    void thisYearTeachersServeAndOthersLearn() {
        assertThat(secondments.inYear(2026))
                .extracting(Secondment::state)
                .contains(SecondmentState.SERVING, SecondmentState.LEARNING);
    }

    @Test
    void termsOfAttachmentWereMetAndMissed() {
        assertThat(all().flatMap(pairing -> attachments.ofPairing(pairing.id()).stream()))
                .extracting(Attachment::state)
                .contains(AttachmentState.MET, AttachmentState.NOT_MET);
    }

    /** A term and what has passed of the next (issue 11): some full, some short, one of them disputed, and none like another. */
    @Test
    void ledgersOfTheCountyHoldATermAndAHalf() {
        List<Pairing> working = all().filter(pairing -> pairing.programme().equals("county"))
                .filter(pairing -> pairing.since().isBefore(LocalDate.of(2026, Month.MARCH, 1)))
                .toList();

        assertThat(working)
                .hasSize(5)
                .extracting(pairing -> ledger(pairing, 2025).size())
                .doesNotHaveDuplicates()
                .allMatch(entries -> entries > 0);
        assertThat(working)
                .filteredOn(pairing -> !ledger(pairing, 2026).isEmpty())
                .hasSizeGreaterThan(3);
        assertThat(working)
                .flatExtracting(pairing -> ledger(pairing, 2026))
                .extracting(Activity::state)
                .contains(ActivityState.CONFIRMED, ActivityState.WAITING, ActivityState.DISPUTED);
    }

    private List<Activity> ledger(Pairing pairing, int schoolYear) {
        return activities.newest(pairing.id(), schoolYear, 100);
    }

    /** The term that lies behind was judged as a real county would have: not all alike, and nothing of it is open. */
    @Test
    void theTermBehindTheCountyIsJudged() {
        assertThat(plans(2025)).extracting(AnnualPlan::state).containsOnly(PlanState.FILED);
        assertThat(all().filter(pairing -> pairing.programme().equals("county"))
                        .flatMap(pairing -> evaluations.ofPairing(pairing.id()).stream())
                        .filter(evaluation -> evaluation.term() == 2))
                .hasSize(5)
                .extracting(Evaluation::grade)
                .doesNotContainNull()
                .contains("PASS", "FAIL");
    }

    /** The sample sections have one person each: their tasks are in hand at once, and yet nobody has begun. */
    @Test
    void aPlanIsTakenBackFromASectionOfOnePersonUntilItDecides() {
        AnnualPlan plan = plans(2026).stream()
                .filter(one -> one.state() == PlanState.REVIEWING)
                .findFirst()
                .orElseThrow();
        String matter = plan.id().pairingId();
        String submitter = Objects.requireNonNull(plan.submittedBy());
        assertThat(review(matter)).extracting(OpenTask::assignee).first().isNotNull();

        transaction.executeWithoutResult(status -> {
            takingBack.takeBack(matter, submitter, plan.id().subject(), "还要补充第二学期的安排");

            assertThat(plans.get(plan.id()).state()).isEqualTo(PlanState.DRAFTING);
            assertThat(plans.get(plan.id()).withDrafter()).isTrue();
            assertThat(review(matter)).isEmpty();
            // What the other tests look at stays.
            status.setRollbackOnly();
        });
    }

    private List<OpenTask> review(String matter) {
        return worklist.ofMatter(matter).stream()
                .filter(task -> task.taskKey().equals(AnnualPlanFiling.REVIEW))
                .toList();
    }

    @Test
    void onePairingEndedEarlyAndWhatWasUnderWayInItIsClosed() {
        Pairing ended = all().filter(pairing -> pairing.stage() == Stage.ENDED)
                .findFirst()
                .orElseThrow();

        assertThat(dissolutions.of(ended.id()).orElseThrow().ground()).isEqualTo(DissolutionGround.MERGED);
        assertThat(dissolutions.closed(ended.id()))
                .extracting(UnderWay::what)
                .anyMatch(what -> what.startsWith("支教"))
                .anyMatch(what -> what.startsWith("跟岗"))
                .anyMatch(what -> what.contains("挂职锻炼"));
        assertThat(secondments.of(ended.id(), 2025))
                .extracting(Secondment::state)
                .contains(SecondmentState.LEFT_EARLY, SecondmentState.DISSOLVED)
                .allMatch(SecondmentState::over);
        assertThat(attachments.ofPairing(ended.id()))
                .extracting(Attachment::state)
                .contains(AttachmentState.DISSOLVED);
        assertThat(worklist.ofMatter(ended.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"office", "leader", "zhongjiao", "chujiao", "renmi", "shier-xx.liaison", "canggou.principal"})
    void peopleFindSomethingToDo(String account) {
        assertThat(worklist.of(account)).isNotEmpty();
    }

    @Test
    void expertsAreKnownForWhatTheyKnowBest() {
        assertThat(experts.all()).hasSize(3).allMatch(one -> one.fields().size() > 1);
    }

    @Test
    void thePrincipalOfTheFirstTwoMinutesHasOneAgreementToSign() {
        assertThat(worklist.of("erzhong.principal")).extracting(OpenTask::name).containsExactly("受援学校校长签署");
    }

    @Test
    void nothingWaitsSinceTomorrow() {
        assertThat(all().flatMap(pairing -> worklist.ofMatter(pairing.id()).stream()))
                .isNotEmpty()
                .allMatch(task -> task.createdAt().isBefore(SHOWN));
    }

    private List<AnnualPlan> plans(int schoolYear) {
        return all().flatMap(pairing -> plans.ofPairing(pairing.id()).stream())
                .filter(plan -> plan.id().schoolYear() == schoolYear)
                .toList();
    }

    private Stream<Pairing> all() {
        return pairings.all().stream();
    }

    @Test
    void everyRowOfARegisterIsOnOnePageInEveryOrder() {
        RegistersTurned.Turned turned = registers.as("office");
        assertThat(turned.faults()).isEmpty();
        assertThat(turned.pages().values().stream().filter(pages -> pages > 0))
                .as("registers with rows")
                .hasSizeGreaterThan(25);
        assertThat(turned.pages().values().stream().filter(pages -> pages > 1))
                .as("registers of several pages")
                .hasSizeGreaterThan(1);
    }

    /** Last, because it fills the county with copies: twenty pairings become three hundred, some at the same schools. */
    @Test
    @Order(Integer.MAX_VALUE)
    void aPageAsksTheDatabaseAsOftenForThreeHundredPairingsAsForTwenty() {
        assertThat(pages.findReaders()).as("pages without an example").isEmpty();
        Map<String, RehearsedPages.Seen> few = pages.read();
        copies.copy(List.of(1, 2), true);
        copies.copy(List.of(3, 6, 9, 12), false);
        Map<String, RehearsedPages.Seen> many = pages.read();

        assertThat(pages.incompleteForms()).as("forms that cannot be sent").isEmpty();
        assertThat(pages.buttons()).as("buttons of forms").isGreaterThan(100);
        assertThat(pages.faults(few, many)).isEmpty();
    }
}
