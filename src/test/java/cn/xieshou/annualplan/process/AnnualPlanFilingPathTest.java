package cn.xieshou.annualplan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.annualplan.AnnualPlan;
import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.Consent;
import cn.xieshou.annualplan.Consenter;
import cn.xieshou.annualplan.DateChange;
import cn.xieshou.annualplan.PlanActions;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.annualplan.PlanState;
import cn.xieshou.annualplan.PlanVersion;
import cn.xieshou.directory.Role;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.TakingBack;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.testing.CaseWay;
import cn.xieshou.testing.Movers;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.PathCoverage;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.gate.TaskForms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@XieshouTest
class AnnualPlanFilingPathTest {

    private static final int YEAR = 2026;

    @RegisterExtension
    static final PathCoverage PATHS = PathCoverage.of(AnnualPlanFiling.PROCESS);

    @Autowired
    ProcessEngine engine;

    @Autowired
    Movers movers;

    @Autowired
    PlanWalk walk;

    @Autowired
    AnnualPlans plans;

    @Autowired
    PlanActions actions;

    @Autowired
    TakingBack takingBack;

    @Autowired
    Trail trail;

    @Autowired
    TaskForms forms;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    Pairing pairing;
    String drafter;

    @BeforeEach
    void aFilingBeginsOnTheFirstOfAugust() {
        on("2026-08-01");
        pairing = walk.pairing();
        drafter = pairing.supportingSchool() + ".liaison";
        walk.start(pairing, YEAR);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void draftedCompletedAgreedByBothPrincipalsAndAcceptedItIsFiledWithNumberAndDate() {
        CaseWay way = CaseWay.of(engine, AnnualPlanFiling.PROCESS, pairing.id());
        at(AnnualPlanFiling.DRAFT, drafter);
        assertThat(plan().state()).isEqualTo(PlanState.MISSING);
        walk.draft(pairing, YEAR);
        at(AnnualPlanFiling.COMPLETE, pairing.recipientSchool() + ".liaison");
        assertThat(plan().state()).isEqualTo(PlanState.DRAFTING);
        walk.agree(pairing, YEAR);
        at(AnnualPlanFiling.AGREE_SUPPORTING, pairing.supportingSchool() + ".principal");
        walk.agree(pairing, YEAR);
        at(AnnualPlanFiling.AGREE_RECIPIENT, pairing.recipientSchool() + ".principal");
        walk.agree(pairing, YEAR);
        at(AnnualPlanFiling.REVIEW, null);
        assertThat(ends(AnnualPlanFiling.AGREED_BY_BOTH)).isOne();
        assertThat(ends(AnnualPlanFiling.RETURNED)).isZero();
        assertThat(plan().state()).isEqualTo(PlanState.REVIEWING);
        on("2026-08-20");
        walk.judge(pairing, YEAR, Map.of("decision", "file", "remark", "安排周密"));

        assertThat(plan().state()).isEqualTo(PlanState.FILED);
        assertThat(plan().number()).matches("城乡结对方案备〔2026〕\\d+号");
        assertThat(plan().filedOn()).isEqualTo(LocalDate.of(2026, 8, 20));
        assertThat(plan().late()).isFalse();
        assertThat(acts())
                .containsSubsequence(Act.STARTED, Act.SUBMITTED, Act.AGREED, Act.AGREED, Act.AGREED, Act.FILED);
        assertThat(trail.of(pairing.id())).last().satisfies(line -> assertThat(line.deed())
                .contains("行走中教股", "备案了《2026—2027学年年度工作方案》", plan().number()));
        assertThat(running()).isFalse();
        way.assertThat()
                .isEnded()
                .hasPassedInOrder(
                        AnnualPlanFiling.DRAFT,
                        AnnualPlanFiling.COMPLETE,
                        AnnualPlanFiling.AGREE_SUPPORTING,
                        AnnualPlanFiling.AGREE_RECIPIENT,
                        AnnualPlanFiling.AGREED_BY_BOTH,
                        AnnualPlanFiling.REVIEW,
                        AnnualPlanFiling.FILE,
                        AnnualPlanFiling.FILED)
                .hasNotPassed(AnnualPlanFiling.RETURNED, AnnualPlanFiling.EXEMPTED);
    }

    @Test
    void theSchoolsStepsAreDueOnTheProgrammesDateAndTheReviewInWorkingDays() {
        assertThat(due()).isEqualTo(LocalDate.of(2026, 8, 31));
        walk.draft(pairing, YEAR);
        assertThat(due()).isEqualTo(LocalDate.of(2026, 8, 31));
        on("2026-08-05");
        walk.agree(pairing, YEAR);
        walk.agree(pairing, YEAR);
        walk.agree(pairing, YEAR);
        assertThat(due()).isEqualTo(LocalDate.of(2026, 8, 12));
    }

    @Test
    void theReviewTooIsDueOnTheProgrammesDateWhereItsWorkingDaysEndAfterIt() {
        on("2026-08-28");
        walk.toSection(pairing, YEAR);
        assertThat(due()).as("not five working days").isEqualTo(LocalDate.of(2026, 8, 31));
    }

    @Test
    void aStepOfTheSchoolsThatOpensAfterTheDateIsOverdueFromTheBeginningTheReviewIsNot() {
        LocalDate date = LocalDate.of(2026, 8, 31);
        on("2026-09-01");
        walk.draft(pairing, YEAR);
        assertThat(due()).isEqualTo(date);
        on("2026-09-03");
        walk.agree(pairing, YEAR);
        assertThat(due()).isEqualTo(date);
        walk.agree(pairing, YEAR);
        walk.agree(pairing, YEAR);
        assertThat(due()).as("the review").isEqualTo(LocalDate.of(2026, 9, 10));
        walk.sendBackBySection(pairing, YEAR, "请写明经费来源", "2026-09-11");
        assertThat(due()).as("the new date").isEqualTo(LocalDate.of(2026, 9, 11));
    }

    @Test
    void aFilingThatBeginsAfterTheDateIsNotLateFromTheBeginning() {
        on("2026-10-12");
        Pairing young = walk.pairing();
        walk.start(young, YEAR);
        assertThat(plans.get(new PlanId(young.id(), YEAR)).dueOn()).isEqualTo(LocalDate.of(2026, 10, 26));
    }

    @Test
    void whatReachesTheSectionAfterTheDateIsRecordedAsLate() {
        on("2026-09-03");
        walk.toSection(pairing, YEAR);
        assertThat(plan().late()).isTrue();
        walk.file(pairing, YEAR);
        assertThat(plan().state()).isEqualTo(PlanState.FILED);
        assertThat(plan().late()).isTrue();
        assertThat(trail.of(pairing.id())).last().satisfies(line -> assertThat(line.deed())
                .contains("逾期备案"));
    }

    @Test
    void whatReachesTheSectionOnTheLastDayIsInTime() {
        on("2026-08-31");
        walk.toSection(pairing, YEAR);
        assertThat(plan().late()).isFalse();
    }

    @Test
    void anExtensionMovesTheDateAndTheOpenStepAndKeepsThePlanFromBeingLate() {
        extend(PlanWalk.SECTION, "2026-09-15", "洪灾后校舍正在修缮");

        assertThat(due()).isEqualTo(LocalDate.of(2026, 9, 15));
        assertThat(plan().extended()).isTrue();
        assertThat(plans.dateChanges(id()))
                .extracting(DateChange::before, DateChange::after, DateChange::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 15), DateChange.Kind.EXTENSION));
        assertThat(trail.of(pairing.id())).last().satisfies(line -> {
            assertThat(line.deed()).contains("将《2026—2027学年年度工作方案》延期至2026年9月15日");
            assertThat(line.said()).contains("洪灾后校舍正在修缮");
        });
        on("2026-09-15");
        walk.toSection(pairing, YEAR);
        assertThat(plan().late()).isFalse();
    }

    @Test
    void anExtensionIsRefusedToSchoolsToTheOtherSectionAndWithoutSense() {
        assertThatThrownBy(() -> extend(drafter, "2026-09-15", "忙")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> extend(PlanWalk.OTHER_SECTION, "2026-09-15", "忙"))
                .isInstanceOf(AccessDeniedException.class);
        refused("date", () -> actions.extend(id(), null, "忙", PlanWalk.SECTION));
        refused("date", () -> extend(PlanWalk.SECTION, "2026-08-31", "忙"));
        refused("date", () -> extend(PlanWalk.SECTION, "2026-08-01", "忙"));
        refused("date", () -> extend(PlanWalk.SECTION, "2027-09-01", "忙"));
        refused("reason", () -> extend(PlanWalk.SECTION, "2026-09-15", "　​ "));
        refused("reason", () -> extend(PlanWalk.SECTION, "2026-09-15", "很".repeat(501)));
        walk.toSection(pairing, YEAR);
        refused("", () -> extend(PlanWalk.SECTION, "2026-09-15", "忙"));
        assertThat(plan().extended()).isFalse();
    }

    @Test
    void anExemptionEndsTheFiling() {
        walk.draft(pairing, YEAR);
        actions.exempt(id(), "受援学校本学年撤并", PairingWalk.OFFICE);

        assertThat(plan().state()).isEqualTo(PlanState.EXEMPT);
        assertThat(plan().exemptReason()).isEqualTo("受援学校本学年撤并");
        assertThat(running()).isFalse();
        assertThat(ends(AnnualPlanFiling.EXEMPTED)).isOne();
        refused("", () -> actions.exempt(id(), "再来一次", PairingWalk.OFFICE));
    }

    @Test
    void whatTheSectionReturnsComesBackToItByTheNewDateAndUnchangedGoesThereAtOnce() {
        walk.toSection(pairing, YEAR);
        walk.sendBackBySection(pairing, YEAR, "请写明经费来源", "2026-09-10");
        at(AnnualPlanFiling.DRAFT, drafter);
        assertThat(plan().state()).isEqualTo(PlanState.RETURNED);
        assertThat(due()).isEqualTo(LocalDate.of(2026, 9, 10));
        assertThat(walk.show(pairing, YEAR)).containsEntry("returnOpinion", "请写明经费来源");

        on("2026-09-09");
        walk.draft(pairing, YEAR);
        at(AnnualPlanFiling.REVIEW, null);
        assertThat(walk.show(pairing, YEAR)).containsEntry("lastOpinion", "请写明经费来源");
        assertThat(plan().late()).isFalse();
    }

    @Test
    void aTextChangedForTheSectionNeedsBothPrincipalsAgain() {
        walk.toSection(pairing, YEAR);
        walk.sendBackBySection(pairing, YEAR, "请写明经费来源", "2026-09-10");
        walk.draft(pairing, YEAR, Map.of("funds", "双方各承担五千元"));
        at(AnnualPlanFiling.AGREE_SUPPORTING, pairing.supportingSchool() + ".principal");
        walk.agree(pairing, YEAR);
        at(AnnualPlanFiling.AGREE_RECIPIENT, pairing.recipientSchool() + ".principal");
        on("2026-09-11");
        walk.agree(pairing, YEAR);
        at(AnnualPlanFiling.REVIEW, null);
        assertThat(plan().late()).as("after the new date").isTrue();
        walk.file(pairing, YEAR);
        assertThat(plan().state()).isEqualTo(PlanState.FILED);
        assertThat(plans.versions(id())).extracting(PlanVersion::revision).containsExactly(2, 1);
    }

    @Test
    void theSectionAsksOnePrincipalAgainAndGetsItBackAtOnceWithoutANewText() {
        walk.toSection(pairing, YEAR);
        assertThat(walk.show(pairing, YEAR).get("earlierSteps").toString())
                .contains("受援学校联络人", "支援学校校长（", "受援学校校长（", "已同意）");
        walk.askAgain(pairing, YEAR, "supporting-principal", "请核实经费是否落实", "2026-09-10");
        at(AnnualPlanFiling.AGREE_SUPPORTING, pairing.supportingSchool() + ".principal");
        assertThat(plan().state()).isEqualTo(PlanState.RETURNED);
        assertThat(due()).isEqualTo(LocalDate.of(2026, 9, 10));
        assertThat(trail.of(pairing.id()).stream().map(line -> line.deed()))
                .anyMatch(deed -> deed.contains("请支援学校校长重新办理"));

        walk.agree(pairing, YEAR);
        at(AnnualPlanFiling.REVIEW, null);
        assertThat(plan().state()).isEqualTo(PlanState.REVIEWING);
        assertThat(plan().late()).isFalse();
        assertThat(walk.show(pairing, YEAR)).containsEntry("lastOpinion", "请核实经费是否落实");
        walk.file(pairing, YEAR);
        assertThat(plans.versions(id())).hasSize(1);
        assertThat(plan().consents().stream().filter(consent -> !consent.stands()))
                .extracting(Consent::party)
                .containsExactly(Consenter.SUPPORTING_PRINCIPAL);
    }

    @Test
    void theLiaisonWhoIsAskedAgainMayChangeTheTextAndThenBothPrincipalsAreAsked() {
        walk.toSection(pairing, YEAR);
        walk.askAgain(pairing, YEAR, "recipient-liaison", "请补充受援学校的安排", "2026-09-10");
        at(AnnualPlanFiling.COMPLETE, pairing.recipientSchool() + ".liaison");
        walk.judge(pairing, YEAR, Map.of("decision", "agree", "goals", "补充后的目标"));
        at(AnnualPlanFiling.AGREE_SUPPORTING, pairing.supportingSchool() + ".principal");
        walk.agree(pairing, YEAR);
        at(AnnualPlanFiling.AGREE_RECIPIENT, pairing.recipientSchool() + ".principal");
        walk.agree(pairing, YEAR);
        walk.askAgain(pairing, YEAR, "recipient-liaison", "还请再核一遍", "2026-09-12");
        walk.agree(pairing, YEAR);
        at(AnnualPlanFiling.REVIEW, null);
        assertThat(plans.versions(id()))
                .as("agreeing to one's own completion writes nothing")
                .hasSize(2);
    }

    @Test
    void whoIsAskedAgainMayReturnItAndADrafterWhoTakesItBackStartsAnew() {
        walk.toSection(pairing, YEAR);
        walk.askAgain(pairing, YEAR, "recipient-principal", "请重新考虑", "2026-09-10");
        walk.sendBack(pairing, YEAR, "我校也要改");
        at(AnnualPlanFiling.DRAFT, drafter);
        walk.draft(pairing, YEAR);
        at(AnnualPlanFiling.AGREE_RECIPIENT, pairing.recipientSchool() + ".principal");
        walk.agree(pairing, YEAR);
        at(AnnualPlanFiling.REVIEW, null);
    }

    /** Once the section had the plan, a change does not go to this liaison any more, but what the section asked them does. */
    @Test
    void aLiaisonWhoIsAskedAgainIsPassedNeitherByAReturnNorByATakingBack() {
        walk.toSection(pairing, YEAR);
        walk.askAgain(pairing, YEAR, "recipient-liaison", "请重新考虑", "2026-09-10");
        walk.sendBack(pairing, YEAR, "请先写明经费");
        walk.draft(pairing, YEAR);
        at(AnnualPlanFiling.COMPLETE, pairing.recipientSchool() + ".liaison");
        actions.withdraw(id());
        walk.draft(pairing, YEAR);
        at(AnnualPlanFiling.COMPLETE, pairing.recipientSchool() + ".liaison");
        walk.agree(pairing, YEAR);
        at(AnnualPlanFiling.REVIEW, null);
        walk.sendBackBySection(pairing, YEAR, "请补充", "2026-09-12");
        walk.draft(pairing, YEAR);
        at(AnnualPlanFiling.REVIEW, null);
    }

    @Test
    void onlyWhoHasAgreedIsAskedAgain() {
        walk.toSection(pairing, YEAR);
        for (String nobody : List.of("", "drafter", "section", "SUPPORTING_PRINCIPAL")) {
            refused("returnTo", () -> walk.askAgain(pairing, YEAR, nobody, "请重新考虑", "2026-09-10"));
        }
        refused("newDate", () -> walk.askAgain(pairing, YEAR, "recipient-principal", "请重新考虑", "2026-08-01"));
        refused("opinion", () -> walk.askAgain(pairing, YEAR, "recipient-principal", "　", "2026-09-10"));
        at(AnnualPlanFiling.REVIEW, null);
        assertThat(plan().consents()).hasSize(3).allMatch(Consent::stands);
    }

    @Test
    void theNewDateOfAReturnIsAskedForAndHasToLieAhead() {
        walk.toSection(pairing, YEAR);
        refused("newDate", () -> walk.judge(pairing, YEAR, Map.of("decision", "return", "opinion", "请修改")));
        refused("newDate", () -> walk.sendBackBySection(pairing, YEAR, "请修改", "2026-08-01"));
        refused("newDate", () -> walk.sendBackBySection(pairing, YEAR, "请修改", "2027-09-01"));
        refused("opinion", () -> walk.sendBackBySection(pairing, YEAR, "　", "2026-09-01"));
        at(AnnualPlanFiling.REVIEW, null);
    }

    @Test
    void theRecipientsLiaisonCompletesTheTextAndThePrincipalsSeeThat() {
        walk.draft(pairing, YEAR);
        walk.judge(pairing, YEAR, Map.of("decision", "agree", "curriculum", "音乐课每周两节", "remark", "补了课程"));
        assertThat(plan().text().revision()).isEqualTo(2);
        assertThat(plan().standing(Consenter.RECIPIENT_LIAISON)).isPresent();
        at(AnnualPlanFiling.AGREE_SUPPORTING, pairing.supportingSchool() + ".principal");
        assertThat(walk.show(pairing, YEAR).get("planText").toString()).contains("音乐课每周两节");
    }

    @Test
    void whatTheRecipientsLiaisonReturnsComesBackToTheLiaison() {
        walk.draft(pairing, YEAR);
        walk.sendBack(pairing, YEAR, "请安排音乐学科");
        at(AnnualPlanFiling.DRAFT, drafter);
        assertThat(plan().state()).as("the schools are among themselves").isEqualTo(PlanState.DRAFTING);
        walk.draft(pairing, YEAR);
        at(AnnualPlanFiling.COMPLETE, pairing.recipientSchool() + ".liaison");
    }

    @Test
    void aTextChangedForAPrincipalVoidsEarlierConsentAndIsAskedOfEverybodyInTheirOrder() {
        walk.draft(pairing, YEAR);
        walk.agree(pairing, YEAR);
        walk.agree(pairing, YEAR);
        walk.sendBack(pairing, YEAR, "目标太大");
        walk.draft(pairing, YEAR, Map.of("goals", "开齐音乐课"));
        at(AnnualPlanFiling.COMPLETE, pairing.recipientSchool() + ".liaison");
        assertThat(plan().consents())
                .filteredOn(consent -> !consent.stands())
                .extracting(Consent::party)
                .containsExactly(Consenter.RECIPIENT_LIAISON, Consenter.SUPPORTING_PRINCIPAL);
        walk.agree(pairing, YEAR);
        at(AnnualPlanFiling.AGREE_SUPPORTING, pairing.supportingSchool() + ".principal");
        walk.agree(pairing, YEAR);
        at(AnnualPlanFiling.AGREE_RECIPIENT, pairing.recipientSchool() + ".principal");
    }

    @Test
    void whatAPrincipalReturnsAndComesUnchangedGoesToThemAtOnce() {
        walk.draft(pairing, YEAR);
        walk.agree(pairing, YEAR);
        walk.sendBack(pairing, YEAR, "音乐教师是否已落实？");
        at(AnnualPlanFiling.DRAFT, drafter);
        walk.draft(pairing, YEAR);
        at(AnnualPlanFiling.AGREE_SUPPORTING, pairing.supportingSchool() + ".principal");
    }

    @Test
    void theSectionIsThatOfThePairingWhateverTheSchoolHasBecome() {
        jdbc.sql("update school set level = 'PRIMARY' where code = ?")
                .param(pairing.recipientSchool())
                .update();
        walk.toSection(pairing, YEAR);
        assertThat(plan().section()).isEqualTo("secondary-section");
        walk.file(pairing, YEAR);
        assertThat(plan().state()).isEqualTo(PlanState.FILED);
    }

    @Test
    void whoChangesNothingButTheMonthsAsksEverybodyAgain() {
        walk.toSection(pairing, YEAR);
        walk.sendBackBySection(pairing, YEAR, "请把教研移到十月", "2026-09-10");
        List<Object> months =
                new ArrayList<>((List<?>) walk.written(pairing, YEAR).get("months"));
        months.add(Map.of("month", "10", "activity", "送教下乡", "quotas", List.of(), "times", 1));
        walk.draft(pairing, YEAR, Map.of("months", months));

        at(AnnualPlanFiling.AGREE_SUPPORTING, pairing.supportingSchool() + ".principal");
        assertThat(plan().consents())
                .hasSize(3)
                .filteredOn(consent -> !consent.stands())
                .extracting(Consent::party)
                .containsExactly(
                        Consenter.RECIPIENT_LIAISON, Consenter.SUPPORTING_PRINCIPAL, Consenter.RECIPIENT_PRINCIPAL);
    }

    @Test
    void aPlanFiledAfterNewYearIsNumberedInTheSeriesOfItsSchoolYear() {
        on("2027-01-12");
        walk.toSection(pairing, YEAR);
        walk.file(pairing, YEAR);
        int before = running(plan().number());
        Pairing other = walk.another(pairing);
        walk.start(other, YEAR);
        walk.toSection(other, YEAR);
        walk.file(other, YEAR);

        assertThat(plan().filedOn()).isEqualTo(LocalDate.of(2027, 1, 12));
        assertThat(plan().number()).isEqualTo("城乡结对方案备〔2026〕" + before + "号");
        assertThat(plans.get(new PlanId(other.id(), YEAR)).number()).isEqualTo("城乡结对方案备〔2026〕" + (before + 1) + "号");
    }

    @Test
    void theDrafterTakesItBackUntilTheReviewBegins() {
        walk.draft(pairing, YEAR);
        assertThat(takingBack.possible(pairing.id(), pairing.recipientSchool() + ".liaison"))
                .isEmpty();
        assertThat(takingBack.possible(pairing.id(), drafter)).containsExactly("《2026—2027学年年度工作方案》");
        takingBack.takeBack(pairing.id(), drafter, "漏了活动");
        at(AnnualPlanFiling.DRAFT, drafter);
        assertThat(takingBack.possible(pairing.id(), drafter)).isEmpty();

        walk.toSection(pairing, YEAR);
        takingBack.takeBack(pairing.id(), drafter, null);
        at(AnnualPlanFiling.DRAFT, drafter);
        walk.draft(pairing, YEAR);
        at(AnnualPlanFiling.REVIEW, null);
        tasks.claim(walk.task(pairing, YEAR).getId(), PlanWalk.SECTION);
        assertThat(takingBack.possible(pairing.id(), drafter)).isEmpty();
        assertThatThrownBy(() -> takingBack.takeBack(pairing.id(), drafter, null))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("现在不能撤回");
    }

    @Test
    void plansOfTwoYearsRunBesideEachOther() {
        walk.draft(pairing, YEAR);
        walk.start(pairing, YEAR + 1);
        walk.draft(pairing, YEAR + 1);
        assertThat(takingBack.possible(pairing.id(), drafter))
                .containsExactly("《2027—2028学年年度工作方案》", "《2026—2027学年年度工作方案》");
        assertThatThrownBy(() -> takingBack.takeBack(pairing.id(), drafter, null))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.problems().get(0).field()).isEqualTo("what"));
        takingBack.takeBack(pairing.id(), drafter, "《2026—2027学年年度工作方案》", "改一处");
        at(AnnualPlanFiling.DRAFT, drafter);
        assertThat(walk.task(pairing, YEAR + 1).getTaskDefinitionKey()).isEqualTo(AnnualPlanFiling.COMPLETE);
        actions.exempt(new PlanId(pairing.id(), YEAR + 1), "撤并", PlanWalk.SECTION);
        at(AnnualPlanFiling.DRAFT, drafter);
    }

    @Test
    void aPlanWithoutAQuotaIsToldWhichAndMayStateWhy() {
        Map<String, Object> values = walk.written(pairing, YEAR);
        List<Object> months = new ArrayList<>((List<?>) values.get("months"));
        months.removeIf(row -> ((Map<?, ?>) row).get("quotas").equals(List.of("Q-03")));
        months.add(Map.of("month", "10", "activity", "经验交流", "quotas", List.of("Q-03"), "times", 1));
        values.put("months", months);
        assertThatThrownBy(() -> walk.submit(pairing, YEAR, values))
                .isInstanceOfSatisfying(FormRefused.class, refused -> {
                    assertThat(refused.problems().get(0).field()).isEqualTo("months");
                    assertThat(refused.sentence()).contains("教学经验交流会：第二学期没有安排").doesNotContain("备课组教研", "Q-");
                });
        at(AnnualPlanFiling.DRAFT, drafter);

        values.put("gaps", List.of(Map.of("clause", "Q-03", "reason", "第二学期两校中考备考")));
        walk.submit(pairing, YEAR, values);
        walk.agree(pairing, YEAR);
        walk.agree(pairing, YEAR);
        walk.agree(pairing, YEAR);
        assertThat(walk.show(pairing, YEAR).get("gapsNote").toString()).contains("第二学期没有安排。理由：第二学期两校中考备考");
    }

    @Test
    void thePrefilledMonthsCoverEveryQuotaAndNextYearStartsFromThisYearsPlan() {
        walk.draft(pairing, YEAR, Map.of("goals", "开齐音乐课"));
        assertThat(plan().text().text().gaps()).isEmpty();
        walk.start(pairing, YEAR + 1);
        assertThat(walk.show(pairing, YEAR + 1))
                .containsEntry("goals", "开齐音乐课")
                .containsEntry("source", "以上学年的方案为底稿，本学年新增的指标已补入月度安排");
    }

    @Test
    void badInputIsRefusedAtItsFieldAndNothingIsStored() {
        refused("goals", () -> walk.draft(pairing, YEAR, Map.of("goals", "　")));
        refused("goals", () -> walk.draft(pairing, YEAR, Map.of("goals", "多".repeat(4001))));
        refused("months", () -> walk.draft(pairing, YEAR, Map.of("months", List.of())));
        Map<String, Map<String, Object>> bad = Map.of(
                "months[0].month", Map.of("month", "13", "activity", "教研", "times", 1),
                "months[0].times", Map.of("month", "9", "activity", "教研", "times", 0),
                "months[0].quotas", Map.of("month", "9", "activity", "教研", "times", 1, "quotas", List.of("Q-99")),
                "months[0].activity", Map.of("month", "9", "activity", "　", "times", 1));
        bad.forEach((field, row) -> refused(field, () -> walk.draft(pairing, YEAR, Map.of("months", List.of(row)))));
        Map<String, Object> words = Map.of("month", "9", "activity", "教研", "times", "12次");
        refused("months[0].times", () -> walk.draft(pairing, YEAR, Map.of("months", List.of(words))));
        assertThat(plan().version()).isNull();
        walk.draft(pairing, YEAR, Map.of("goals", "<script>alert(1)</script> ${1+1} {{7*7}} 𠮷😀"));
        assertThat(plan().text().text().whole()).contains("<script>alert(1)</script> ${1+1} {{7*7}} 𠮷😀");
    }

    @Test
    void nobodyApprovesTheirOwnTextOrOneThatChangedMeanwhileOrAForeignOne() {
        walk.draft(pairing, YEAR);
        Task task = walk.task(pairing, YEAR);
        Map<String, Object> values = walk.written(pairing, YEAR);
        values.putAll(Map.of("decision", "agree", "textCheck", "00000000"));
        refused("textCheck", () -> walk.submit(pairing, YEAR, values));
        movers.move(drafter, Role.LIAISON, pairing.recipientSchool());
        tasks.setAssignee(task.getId(), drafter);
        refused("decision", () -> walk.agree(pairing, YEAR));
        movers.move(drafter, Role.LIAISON, pairing.supportingSchool());
        tasks.setAssignee(task.getId(), pairing.recipientSchool() + ".liaison");
        walk.agree(pairing, YEAR);
        walk.agree(pairing, YEAR);
        walk.agree(pairing, YEAR);
        String review = walk.task(pairing, YEAR).getId();
        Map<String, Object> filing =
                Map.of("decision", "file", "textCheck", walk.show(pairing, YEAR).get("textCheck"));
        for (String foreign : List.of(PlanWalk.OTHER_SECTION, drafter, pairing.recipientSchool() + ".principal")) {
            assertThatThrownBy(() -> forms.submit(review, foreign, filing))
                    .isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
        }
        at(AnnualPlanFiling.REVIEW, null);
    }

    @Test
    void theEngineLearnsIdsAndRoutingFactsOnly() {
        walk.toSection(pairing, YEAR);
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance())
                        .list())
                .extracting(HistoricVariableInstance::getName)
                .contains("pairingId")
                .isSubsetOf(
                        "pairingId",
                        "programme",
                        "supportingSchool",
                        "recipientSchool",
                        "schoolYear",
                        "section",
                        "level",
                        "decision");
    }

    private void extend(String actor, String date, String reason) {
        actions.extend(id(), date, reason, actor);
    }

    private static void refused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.problems())
                .extracting(FormRefused.Problem::field)
                .contains(field));
    }

    private void at(String key, String assignee) {
        Task task = walk.task(pairing, YEAR);
        assertThat(task.getTaskDefinitionKey()).isEqualTo(key);
        assertThat(task.getAssignee()).isEqualTo(assignee);
    }

    private LocalDate due() {
        return LocalDate.ofInstant(walk.task(pairing, YEAR).getDueDate().toInstant(), ChineseDates.ZONE);
    }

    private void on(String day) {
        clock.set(Instant.parse(day + "T02:00:00Z"));
    }

    private PlanId id() {
        return new PlanId(pairing.id(), YEAR);
    }

    private AnnualPlan plan() {
        return plans.get(id());
    }

    private String instance() {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(AnnualPlanFiling.PROCESS)
                .processInstanceBusinessKey(pairing.id())
                .singleResult()
                .getId();
    }

    private long ends(String event) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance())
                .activityId(event)
                .count();
    }

    private boolean running() {
        return walk.task(pairing, YEAR) != null;
    }

    private static int running(String number) {
        return Integer.parseInt(number.replaceAll(".*〕(\\d+)号", "$1"));
    }

    private List<Act> acts() {
        return trail.of(pairing.id()).stream().map(TrailLine::act).toList();
    }
}
