package cn.xieshou.selection.process;

import static cn.xieshou.testing.SelectionWalk.nominee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Sex;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.TakingBack;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.secondment.Verdict;
import cn.xieshou.secondment.process.DmnEligibility;
import cn.xieshou.selection.Nominee;
import cn.xieshou.selection.Publicity;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.selection.Selection;
import cn.xieshou.selection.SelectionKey;
import cn.xieshou.selection.SelectionStep;
import cn.xieshou.selection.Selections;
import cn.xieshou.survey.NeedsSurvey;
import cn.xieshou.testing.CaseWay;
import cn.xieshou.testing.Components;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.PathCoverage;
import cn.xieshou.testing.Resubmission;
import cn.xieshou.testing.SelectionWalk;
import cn.xieshou.testing.Staff;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.FormRefused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@XieshouTest
class SecondmentSelectionPathTest {

    private static final Map<String, Object> NO_NEED = Map.of("decision", "none", "reason", "本学年教师已配齐");

    @RegisterExtension
    static final PathCoverage PATHS = PathCoverage.of(SecondmentSelection.PROCESS);

    @Autowired
    SelectionWalk walk;

    @Autowired
    PairingWalk pairings;

    @Autowired
    Staff staff;

    @Autowired
    Teachers teachers;

    @Autowired
    Selections selections;

    @Autowired
    Secondments secondments;

    @Autowired
    Publicity publicity;

    @Autowired
    TakingBack takingBack;

    @Autowired
    Trail trail;

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineClock clock;

    @BeforeEach
    void july() {
        clock.set(Instant.parse("2026-07-01T02:00:00Z"));
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void askedNominatedConfirmedPublishedApprovedAndConfirmedTheTeachersAreRegistered() {
        Pairing pairing = walk.begun("county");
        CaseWay way = CaseWay.of(engine, SecondmentSelection.PROCESS, pairing.id());
        at(pairing, SecondmentSelection.NAME_SHORTAGE, SelectionStep.SHORTAGE);
        walk.shortage(pairing);
        at(pairing, SecondmentSelection.NOMINATE, SelectionStep.NOMINATION);
        Teacher teacher = walk.music(pairing);
        walk.nominate(pairing, nominee(teacher));
        at(pairing, SecondmentSelection.CONFIRM_NOMINEES, SelectionStep.PRINCIPAL);
        assertThat(one(pairing).findings()).extracting("verdict").contains(Verdict.PENDING);
        walk.confirm(pairing);
        at(pairing, SecondmentSelection.NAME_LEARNERS, SelectionStep.LEARNERS);
        Teacher learner = staff.teacher(pairing.recipientSchool(), "音乐", Backbone.NONE);
        walk.learners(pairing, learner);
        assertThat(selection(pairing).step()).isEqualTo(SelectionStep.PUBLICITY);
        assertThat(selection(pairing).publicUntil()).isEqualTo(LocalDate.of(2026, 7, 8));
        walk.publicityOver(pairing);
        at(pairing, SecondmentSelection.APPROVE, SelectionStep.SECTION);
        assertThat(one(pairing).frozen()).isFalse();
        walk.approve(pairing);
        at(pairing, SecondmentSelection.CONFIRM, SelectionStep.PERSONNEL);
        assertThat(one(pairing).frozen()).isTrue();
        assertThat(one(pairing).findings())
                .extracting("verdict")
                .doesNotContain(Verdict.PENDING)
                .hasSize(6);
        walk.personnel(pairing);

        way.assertThat()
                .isEnded()
                .hasPassedInOrder(
                        SecondmentSelection.NAME_SHORTAGE,
                        SecondmentSelection.NOMINATE,
                        SecondmentSelection.CONFIRM_NOMINEES,
                        SecondmentSelection.NAME_LEARNERS,
                        SecondmentSelection.PUBLICITY_OVER,
                        SecondmentSelection.APPROVE,
                        SecondmentSelection.CONFIRM)
                .hasNotPassed(SecondmentSelection.DECIDE_OBJECTIONS, SecondmentSelection.DECIDE_NOBODY);
        assertThat(selection(pairing).step()).isEqualTo(SelectionStep.CONFIRMED);
        List<Secondment> registered = secondments.of(pairing.id(), SelectionWalk.YEAR);
        assertThat(registered).extracting(Secondment::direction).containsExactly(Direction.SUPPORT, Direction.LEARN);
        assertThat(registered).hasSize(2).allSatisfy(secondment -> {
            assertThat(secondment.state()).isEqualTo(SecondmentState.SELECTED);
            assertThat(secondment.startsOn()).isEqualTo(LocalDate.of(2026, 9, 1));
            assertThat(secondment.confirmedBy()).isEqualTo(SelectionWalk.PERSONNEL);
        });
        assertThat(registered.get(0).teacher()).isEqualTo(teacher.staffNumber());
        assertThat(registered.get(0).post()).isEqualTo("音乐教师");
        assertThat(registered.get(1).teacher()).isEqualTo(learner.staffNumber());
        assertThat(acts(pairing))
                .containsSubsequence(
                        Act.SUBMITTED,
                        Act.SUBMITTED,
                        Act.CONFIRMED,
                        Act.SUBMITTED,
                        Act.PUBLISHED,
                        Act.APPROVED,
                        Act.CONFIRMED,
                        Act.NAMED);
    }

    @Test
    void anIneligibleNomineeIsRefusedRuleByRuleAndReplaced() {
        Pairing pairing = walk.begun("county");
        walk.shortage(pairing);
        Teacher old =
                staff.teacher(pairing.supportingSchool(), "音乐", Backbone.NONE, Sex.MALE, LocalDate.of(1981, 9, 1), 12);

        assertThatThrownBy(() -> walk.nominate(pairing, nominee(old)))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("第1行·" + old.name() + "：年龄不符合：男，45周岁，已满45周岁")
                .hasMessageContaining("农村任教年限不符合：农村任教12年，已满10年");
        at(pairing, SecondmentSelection.NOMINATE, SelectionStep.NOMINATION);
        assertThat(selection(pairing).nominees()).isEmpty();

        walk.nominate(pairing, nominee(walk.music(pairing)));
        at(pairing, SecondmentSelection.CONFIRM_NOMINEES, SelectionStep.PRINCIPAL);
    }

    @Test
    void aVolunteerIsExemptFromAgeAndRuralYears() {
        Pairing pairing = walk.begun("county");
        walk.shortage(pairing);
        Teacher old = staff.teacher(
                pairing.supportingSchool(), "音乐", Backbone.NONE, Sex.FEMALE, LocalDate.of(1970, 1, 1), 20);
        walk.nominate(pairing, nominee(old, "音乐", true));
        assertThat(one(pairing).findings()).extracting("verdict").contains(Verdict.EXEMPT);
    }

    @Test
    void whomThePrincipalDoesNotConfirmCannotGoAndTheListIsReturned() {
        Pairing pairing = walk.begun("county");
        walk.shortage(pairing);
        walk.nominate(pairing, nominee(walk.music(pairing)));
        Map<String, Object> shown = walk.rows(pairing, SecondmentSelection.CONFIRM_NOMINEES, "nominees")
                .get(0);
        assertThat(shown.get("judgement").toString()).contains("年龄：符合。女，36周岁，未满40周岁", "政治思想和师德：待校长确认");

        assertThatThrownBy(() -> walk.submit(
                        pairing,
                        SecondmentSelection.CONFIRM_NOMINEES,
                        Map.of("decision", "confirm", "nominees", List.of(Map.of("ability", true)))))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("政治思想和师德：不符合。校长未确认，不能选派");

        sendBack(pairing, SecondmentSelection.CONFIRM_NOMINEES, principal(pairing), "return", "请换一名骨干教师");
        at(pairing, SecondmentSelection.NOMINATE, SelectionStep.NOMINATION);
        assertThat(walk.show(pairing, SecondmentSelection.NOMINATE)).containsEntry("returnOpinion", "校长退回：请换一名骨干教师");
        walk.nominate(pairing, nominee(walk.music(pairing)));
        at(pairing, SecondmentSelection.CONFIRM_NOMINEES, SelectionStep.PRINCIPAL);
    }

    @Test
    void whatTheSectionReturnsIsPublishedAnewOnlyForNewNames() {
        Pairing pairing = walk.begun("county");
        Teacher teacher = walk.toPublicity(pairing);
        walk.publicityOver(pairing);
        sendBack(pairing, SecondmentSelection.APPROVE, SelectionWalk.SECTION, "return", "请写明任教年级");
        assertThat(walk.show(pairing, SecondmentSelection.NOMINATE)).containsEntry("returnOpinion", "股室退回：请写明任教年级");
        walk.nominate(
                pairing,
                Map.of("teacher", teacher.staffNumber(), "subject", "音乐", "post", "七年级音乐", "volunteer", false));
        walk.confirm(pairing);
        at(pairing, SecondmentSelection.APPROVE, SelectionStep.SECTION);
        sendBack(pairing, SecondmentSelection.APPROVE, SelectionWalk.SECTION, "return", "请换人");
        walk.nominate(pairing, nominee(walk.music(pairing)));
        walk.confirm(pairing);
        assertThat(selection(pairing).step()).isEqualTo(SelectionStep.PUBLICITY);
    }

    @Test
    void whatThePersonnelSectionReturnsComesBackToItUnlessTheListChanged() {
        Pairing pairing = walk.begun("county");
        Teacher teacher = walk.toPublicity(pairing);
        walk.publicityOver(pairing);
        walk.approve(pairing);
        sendBack(pairing, SecondmentSelection.CONFIRM, SelectionWalk.PERSONNEL, "return", "请核实职称");
        walk.nominate(pairing, nominee(teacher));
        walk.confirm(pairing);
        at(pairing, SecondmentSelection.CONFIRM, SelectionStep.PERSONNEL);

        sendBack(pairing, SecondmentSelection.CONFIRM, SelectionWalk.PERSONNEL, "return-learners", "请另派教师");
        at(pairing, SecondmentSelection.NAME_LEARNERS, SelectionStep.LEARNERS);
        walk.learners(pairing);
        at(pairing, SecondmentSelection.APPROVE, SelectionStep.SECTION);
        sendBack(pairing, SecondmentSelection.APPROVE, SelectionWalk.SECTION, "return-learners", "至少派一名");
        walk.learners(pairing, staff.teacher(pairing.recipientSchool(), "美术", Backbone.NONE));
        walk.approve(pairing);
        walk.personnel(pairing);
        assertThat(secondments.of(pairing.id(), SelectionWalk.YEAR)).hasSize(2);
    }

    @Test
    void anObjectionThatDoesNotHoldIsRejectedWithAReason() {
        Pairing pairing = walk.begun("county");
        Teacher teacher = walk.toPublicity(pairing);
        object(pairing, teacher, "本学期课时未满");
        walk.publicityOver(pairing);
        at(pairing, SecondmentSelection.DECIDE_OBJECTIONS, SelectionStep.OBJECTIONS);
        decide(pairing, "reject", "经核实课时已满");
        at(pairing, SecondmentSelection.APPROVE, SelectionStep.SECTION);
        assertThat(walk.show(pairing, SecondmentSelection.APPROVE)
                        .get("publicity")
                        .toString())
                .contains("本学期课时未满", "不成立，经核实课时已满");
    }

    @Test
    void aNomineeWhoseObjectionIsUpheldIsTakenOutAndReplaced() {
        Pairing pairing = walk.begun("county");
        Teacher teacher = walk.toPublicity(pairing);
        object(pairing, teacher, "有违规补课行为");
        walk.publicityOver(pairing);
        decide(pairing, "uphold", "经查属实");
        at(pairing, SecondmentSelection.NOMINATE, SelectionStep.NOMINATION);
        assertThat(selection(pairing).nominees()).isEmpty();
        assertThat(walk.show(pairing, SecondmentSelection.NOMINATE).get("returnOpinion"))
                .isEqualTo("公示后更换人选：" + teacher.name() + "的公示异议成立：经查属实");

        assertThatThrownBy(() -> walk.nominate(pairing, nominee(teacher)))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("对该教师的公示异议已经成立");
        walk.nominate(pairing, nominee(walk.music(pairing)));
        walk.confirm(pairing);
        assertThat(selection(pairing).step()).as("the new name is published").isEqualTo(SelectionStep.PUBLICITY);
        walk.publicityOver(pairing);
        at(pairing, SecondmentSelection.APPROVE, SelectionStep.SECTION);
    }

    @Test
    void whoFailsARuleOnceTheNamesWerePublicIsReplacedBeforeTheSectionApproves() {
        Pairing pairing = walk.begun("county");
        Teacher teacher = walk.toPublicity(pairing);
        teachers.update(List.of(Components.with(teacher, "ruralYears", 11)));
        walk.publicityOver(pairing);

        at(pairing, SecondmentSelection.NOMINATE, SelectionStep.NOMINATION);
        assertThat(walk.show(pairing, SecondmentSelection.NOMINATE).get("returnOpinion"))
                .isEqualTo("审批前核对退回：" + teacher.name() + "：农村任教年限：不符合。农村任教11年，已满10年");
        assertThat(one(pairing).figures().ruralYears()).isEqualTo(11);
        assertThat(acts(pairing)).endsWith(Act.PUBLISHED, Act.RETURNED);
        walk.nominate(pairing, nominee(walk.music(pairing)));
        walk.confirm(pairing);
        assertThat(selection(pairing).step()).as("the new name is published").isEqualTo(SelectionStep.PUBLICITY);
    }

    @Test
    void whoLeftTheSchoolOnceTheNamesWerePublicIsReplaced() {
        Pairing pairing = walk.begun("county");
        Teacher teacher = walk.toPublicity(pairing);
        teachers.update(List.of(Components.with(teacher, "school", pairing.recipientSchool())));
        walk.publicityOver(pairing);
        at(pairing, SecondmentSelection.NOMINATE, SelectionStep.NOMINATION);
        assertThat(walk.show(pairing, SecondmentSelection.NOMINATE))
                .containsEntry("returnOpinion", "审批前核对退回：" + teacher.name() + "已不在支援学校名册");
    }

    @Test
    void aJudgementFrozenByTheApprovalIsNotMadeAnew() {
        Pairing pairing = walk.begun("county");
        Teacher teacher = walk.toPublicity(pairing);
        walk.publicityOver(pairing);
        walk.approve(pairing);
        sendBack(pairing, SecondmentSelection.CONFIRM, SelectionWalk.PERSONNEL, "return-learners", "请核实");
        teachers.update(List.of(Components.with(teacher, "ruralYears", 30)));
        walk.learners(pairing, learnerAgain(pairing));
        at(pairing, SecondmentSelection.CONFIRM, SelectionStep.PERSONNEL);
        assertThat(one(pairing).figures().ruralYears()).isNotEqualTo(30);
    }

    @Test
    void aSchoolWithNobodyToSendSaysSoThroughItsPrincipalAndTheSectionDecides() {
        Pairing pairing = walk.begun("county");
        walk.shortage(pairing);
        nobody(pairing);
        assertThat(walk.show(pairing, SecondmentSelection.CONFIRM_NOMINEES)).containsEntry("nobodyReason", "音乐教师都在产假");
        walk.submit(pairing, SecondmentSelection.CONFIRM_NOMINEES, Map.of("decision", "confirm"));
        at(pairing, SecondmentSelection.DECIDE_NOBODY, SelectionStep.NOBODY);
        walk.submit(
                pairing,
                SecondmentSelection.DECIDE_NOBODY,
                SelectionWalk.SECTION,
                Map.of("decision", "refuse", "opinion", "请派其他学科教师"));
        at(pairing, SecondmentSelection.NOMINATE, SelectionStep.NOMINATION);
        nobody(pairing);
        walk.submit(pairing, SecondmentSelection.CONFIRM_NOMINEES, Map.of("decision", "confirm"));
        walk.submit(pairing, SecondmentSelection.DECIDE_NOBODY, SelectionWalk.SECTION, Map.of("decision", "accept"));

        assertThat(selection(pairing).step()).isEqualTo(SelectionStep.EXEMPT);
        assertThat(secondments.of(pairing.id(), SelectionWalk.YEAR)).isEmpty();
        assertThat(pairings.open(pairing))
                .contains(NeedsSurvey.STATE_NEEDS)
                .doesNotContain(SecondmentSelection.NOMINATE);
    }

    @Test
    void aRecipientThatNeedsNobodyIsHeardByTheSection() {
        Pairing pairing = walk.begun("county");
        noNeed(pairing);
        at(pairing, SecondmentSelection.DECIDE_NOBODY, SelectionStep.NOBODY);
        refuseNobody(pairing);
        at(pairing, SecondmentSelection.NAME_SHORTAGE, SelectionStep.SHORTAGE);
        assertThat(walk.show(pairing, SecondmentSelection.NAME_SHORTAGE))
                .containsEntry("returnOpinion", "股室不同意不选派：音乐课没有开齐");
        Resubmission.needsReason(
                "音乐课没有开齐", NO_NEED, values -> walk.submit(pairing, SecondmentSelection.NAME_SHORTAGE, values));
        refuseNobody(pairing);
        walk.shortage(pairing);
        at(pairing, SecondmentSelection.NOMINATE, SelectionStep.NOMINATION);
    }

    @Test
    void submissionsAreTakenBackUntilTheNextPersonActs() {
        Pairing pairing = walk.begun("county");
        String recipient = pairing.recipientSchool() + ".liaison";
        String supporting = pairing.supportingSchool() + ".liaison";
        noNeed(pairing);
        takingBack.takeBack(pairing.id(), recipient, "还有一个年级缺音乐课");
        at(pairing, SecondmentSelection.NAME_SHORTAGE, SelectionStep.SHORTAGE);
        walk.shortage(pairing);
        assertThat(takingBack.possible(pairing.id(), recipient)).containsExactly("《2026—2027学年支教需求》");
        takingBack.takeBack(pairing.id(), recipient, "");
        at(pairing, SecondmentSelection.NAME_SHORTAGE, SelectionStep.SHORTAGE);
        walk.shortage(pairing);
        walk.nominate(pairing, nominee(walk.music(pairing)));
        assertThat(takingBack.possible(pairing.id(), recipient)).isEmpty();
        assertThat(takingBack.possible(pairing.id(), supporting)).containsExactly("《2026—2027学年支教人选》");
        takingBack.takeBack(pairing.id(), supporting, "");
        at(pairing, SecondmentSelection.NOMINATE, SelectionStep.NOMINATION);
        walk.nominate(pairing, nominee(walk.music(pairing)));
        walk.confirm(pairing);
        assertThat(takingBack.possible(pairing.id(), supporting)).isEmpty();
    }

    @Test
    void ofTwoYearsTheRequestThatWasNamedIsTakenBack() {
        Pairing pairing = walk.begun("county");
        String recipient = pairing.recipientSchool() + ".liaison";
        walk.shortage(pairing);
        walk.begin(pairing, SelectionWalk.YEAR + 1);
        walk.shortage(pairing);
        assertThat(takingBack.possible(pairing.id(), recipient))
                .containsExactlyInAnyOrder("《2026—2027学年支教需求》", "《2027—2028学年支教需求》");
        takingBack.takeBack(pairing.id(), recipient, "《2026—2027学年支教需求》", "");
        assertThat(selection(pairing).step()).isEqualTo(SelectionStep.SHORTAGE);
        assertThat(selections
                        .get(new SelectionKey(pairing.id(), SelectionWalk.YEAR + 1))
                        .step())
                .isEqualTo(SelectionStep.NOMINATION);
        assertThat(takingBack.possible(pairing.id(), recipient)).containsExactly("《2027—2028学年支教需求》");
    }

    @Test
    void theEngineLearnsIdsAndRoutingFactsOnly() {
        Pairing pairing = walk.begun("county");
        walk.toPublicity(pairing);
        walk.publicityOver(pairing);
        walk.approve(pairing);
        List<HistoricVariableInstance> variables = engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processDefinitionKey(SecondmentSelection.PROCESS)
                .list();
        assertThat(variables)
                .extracting(HistoricVariableInstance::getName)
                .contains("pairingId")
                .isSubsetOf(
                        "pairingId",
                        "programme",
                        "supportingSchool",
                        "recipientSchool",
                        "schoolYear",
                        "section",
                        "decision",
                        "place",
                        "loopCounter",
                        "nrOfInstances",
                        "nrOfActiveInstances",
                        "nrOfCompletedInstances");
    }

    @Test
    void theEnginesHistoryOfDecisionsTellsNobodysNameNumberOrPost() {
        Pairing pairing = walk.begun("county");
        Teacher teacher = walk.toPublicity(pairing);
        walk.publicityOver(pairing);
        assertThat(engine.getHistoryService()
                        .createHistoricDecisionInstanceQuery()
                        .decisionDefinitionKey(DmnEligibility.DECISION)
                        .includeInputs()
                        .includeOutputs()
                        .list())
                .isNotEmpty()
                .allSatisfy(decision -> {
                    assertThat(decision.getInputs())
                            .extracting(input -> String.valueOf(input.getValue()))
                            .isNotEmpty()
                            .doesNotContain(teacher.name(), teacher.staffNumber(), "音乐教师");
                    assertThat(decision.getOutputs())
                            .extracting(output -> String.valueOf(output.getValue()))
                            .isNotEmpty()
                            .noneMatch(value -> value.contains("音乐教师"));
                });
    }

    private void object(Pairing pairing, Teacher teacher, String content) {
        publicity.record(key(pairing), teacher.staffNumber(), content, pairing.recipientSchool() + ".liaison");
    }

    private void decide(Pairing pairing, String verdict, String reason) {
        List<Map<String, Object>> rows = walk.rows(pairing, SecondmentSelection.DECIDE_OBJECTIONS, "objections");
        assertThat(rows).hasSize(1);
        walk.submit(
                pairing,
                SecondmentSelection.DECIDE_OBJECTIONS,
                SelectionWalk.SECTION,
                Map.of("objections", List.of(Map.of("verdict", verdict, "reason", reason))));
    }

    private void nobody(Pairing pairing) {
        walk.submit(pairing, SecondmentSelection.NOMINATE, Map.of("decision", "nobody", "reason", "音乐教师都在产假"));
    }

    private void noNeed(Pairing pairing) {
        walk.submit(pairing, SecondmentSelection.NAME_SHORTAGE, NO_NEED);
    }

    private void refuseNobody(Pairing pairing) {
        walk.submit(
                pairing,
                SecondmentSelection.DECIDE_NOBODY,
                SelectionWalk.SECTION,
                Map.of("decision", "refuse", "opinion", "音乐课没有开齐"));
    }

    private void sendBack(Pairing pairing, String task, String account, String decision, String opinion) {
        walk.submit(pairing, task, account, Map.of("decision", decision, "opinion", opinion));
    }

    private void at(Pairing pairing, String task, SelectionStep step) {
        assertThat(pairings.open(pairing)).contains(task);
        assertThat(selection(pairing).step()).isEqualTo(step);
    }

    /** Whom the recipient named before. */
    private Teacher learnerAgain(Pairing pairing) {
        return teachers.find(selection(pairing).learners().get(0).teacher()).orElseThrow();
    }

    private Nominee one(Pairing pairing) {
        return selection(pairing).nominees().get(0);
    }

    private Selection selection(Pairing pairing) {
        return selections.get(key(pairing));
    }

    private static SelectionKey key(Pairing pairing) {
        return new SelectionKey(pairing.id(), SelectionWalk.YEAR);
    }

    private static String principal(Pairing pairing) {
        return pairing.supportingSchool() + ".principal";
    }

    private List<Act> acts(Pairing pairing) {
        return trail.of(pairing.id()).stream().map(TrailLine::act).toList();
    }
}
