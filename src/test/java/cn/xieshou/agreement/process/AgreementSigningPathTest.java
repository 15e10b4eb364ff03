package cn.xieshou.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.agreement.Agreement;
import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.agreement.Agreements;
import cn.xieshou.agreement.Signatory;
import cn.xieshou.agreement.Signature;
import cn.xieshou.agreement.Withdrawal;
import cn.xieshou.directory.Role;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.CaseWay;
import cn.xieshou.testing.Movers;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.PathCoverage;
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
class AgreementSigningPathTest {

    @RegisterExtension
    static final PathCoverage PATHS = PathCoverage.of(AgreementSigning.PROCESS);

    @Autowired
    PairingWalk walk;

    @Autowired
    Movers movers;

    @Autowired
    Agreements agreements;

    @Autowired
    Trail trail;

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineClock clock;

    Pairing pairing;

    @BeforeEach
    void surveyedPairing() {
        clock.set(Instant.parse("2026-09-07T02:00:00Z"));
        pairing = walk.pairing();
        walk.survey(pairing);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void draftedAgreedSignedTwiceAndCountersignedItIsInForce() {
        CaseWay way = CaseWay.of(engine, AgreementSigning.PROCESS, pairing.id());
        at(AgreementSigning.DRAFT);
        walk.draft(pairing);
        at(AgreementSigning.AGREE);
        walk.agree(pairing);
        at(AgreementSigning.SIGN_SUPPORTING);
        walk.sign(pairing, AgreementSigning.SIGN_SUPPORTING);
        at(AgreementSigning.SIGN_RECIPIENT);
        walk.sign(pairing, AgreementSigning.SIGN_RECIPIENT);
        at(AgreementSigning.COUNTERSIGN);
        assertThat(ends(AgreementSigning.SIGNED_BY_BOTH)).isOne();
        assertThat(ends(AgreementSigning.DRAFT_RETURNED)).isZero();
        assertThat(agreement().number()).isNull();
        walk.countersign(pairing);

        way.assertThat()
                .isEnded()
                .hasPassedInOrder(
                        AgreementSigning.DRAFT,
                        AgreementSigning.AGREE,
                        AgreementSigning.SIGN_SUPPORTING,
                        AgreementSigning.SIGN_RECIPIENT,
                        AgreementSigning.SIGNED_BY_BOTH,
                        AgreementSigning.COUNTERSIGN,
                        AgreementSigning.NUMBER,
                        AgreementSigning.IN_FORCE)
                .hasNotPassed(AgreementSigning.DRAFT_RETURNED, AgreementSigning.REVIEW);
        assertThat(agreement().number()).matches("城乡结对〔2026〕\\d+号");
        assertThat(agreement().inForceOn()).isEqualTo(LocalDate.of(2026, 9, 7));
        assertThat(agreement().signatures())
                .extracting(Signature::signatory)
                .containsExactly(
                        Signatory.RECIPIENT_LIAISON,
                        Signatory.SUPPORTING_PRINCIPAL,
                        Signatory.RECIPIENT_PRINCIPAL,
                        Signatory.OFFICE);
        assertThat(acts())
                .containsSubsequence(
                        Act.SUBMITTED, Act.AGREED, Act.SIGNED, Act.SIGNED, Act.COUNTERSIGNED, Act.NUMBERED);
    }

    @Test
    void whoHasSignedForOneSchoolDoesNotSignForTheOther() {
        walk.draft(pairing);
        walk.agree(pairing);
        walk.sign(pairing, AgreementSigning.SIGN_SUPPORTING);
        String signed = pairing.supportingSchool() + ".principal";
        movers.move(signed, Role.PRINCIPAL, pairing.recipientSchool());
        engine.getTaskService()
                .setAssignee(walk.task(pairing, AgreementSigning.SIGN_RECIPIENT).getId(), signed);
        assertThatThrownBy(() -> walk.sign(pairing, AgreementSigning.SIGN_RECIPIENT))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("您已代表另一方签署");
        at(AgreementSigning.SIGN_RECIPIENT);
    }

    @Test
    void whatTheRecipientsLiaisonReturnsComesBackToTheLiaison() {
        walk.draft(pairing);
        walk.sendBack(pairing, AgreementSigning.AGREE, "请写明支教学科");
        at(AgreementSigning.DRAFT);
        assertThat(walk.show(pairing, AgreementSigning.DRAFT)).containsEntry("returnOpinion", "请写明支教学科");
        walk.draft(pairing, Map.of("modes", "支教：音乐、美术各一人"));
        at(AgreementSigning.AGREE);
    }

    @Test
    void aTextChangedForTheSupportingPrincipalIsAgreedToAnewBeforeTheySignIt() {
        walk.draft(pairing);
        walk.agree(pairing);
        walk.sendBack(pairing, AgreementSigning.SIGN_SUPPORTING, "目标写得太大");
        walk.draft(pairing, Map.of("goals", "两年内开齐音乐课"));
        at(AgreementSigning.AGREE);
        walk.agree(pairing);
        at(AgreementSigning.SIGN_SUPPORTING);
        walk.sign(pairing, AgreementSigning.SIGN_SUPPORTING);
        at(AgreementSigning.SIGN_RECIPIENT);
    }

    @Test
    void whatTheRecipientsPrincipalReturnsVoidsTheSignatureOnTheOldText() {
        toRecipientPrincipal();
        walk.sendBack(pairing, AgreementSigning.SIGN_RECIPIENT, "请补充住宿安排");
        walk.draft(pairing, Map.of("others", "受援学校提供教师周转房。"));
        at(AgreementSigning.AGREE);
        walk.agree(pairing);
        at(AgreementSigning.SIGN_SUPPORTING);
        assertThat(agreement().signatures())
                .filteredOn(signature -> !signature.stands())
                .extracting(Signature::signatory)
                .containsExactly(Signatory.RECIPIENT_LIAISON, Signatory.SUPPORTING_PRINCIPAL);
        walk.sign(pairing, AgreementSigning.SIGN_SUPPORTING);
        at(AgreementSigning.SIGN_RECIPIENT);
        walk.sign(pairing, AgreementSigning.SIGN_RECIPIENT);
        walk.countersign(pairing);
        assertThat(agreement().number()).isNotNull();
    }

    @Test
    void anUnchangedTextKeepsItsSignatures() {
        toRecipientPrincipal();
        walk.sendBack(pairing, AgreementSigning.SIGN_RECIPIENT, "请解释第三条");
        assertThat(ends(AgreementSigning.SIGNED_BY_BOTH)).isZero();
        assertThat(ends(AgreementSigning.DRAFT_RETURNED)).isOne();
        walk.draft(pairing);
        at(AgreementSigning.SIGN_RECIPIENT);
        walk.sign(pairing, AgreementSigning.SIGN_RECIPIENT);
        at(AgreementSigning.COUNTERSIGN);
    }

    @Test
    void theOfficeReviewsATextChangedAtItsRequestBeforeTheSchoolsSignAnew() {
        toOffice();
        walk.sendBack(pairing, AgreementSigning.COUNTERSIGN, "请按方案写明期限");
        walk.draft(pairing, Map.of("timetable", "2026年9月至2028年8月"));
        at(AgreementSigning.REVIEW);
        walk.sendBack(pairing, AgreementSigning.REVIEW, "还缺分阶段任务");
        walk.draft(pairing, Map.of("timetable", "2026年9月至2028年8月，每学年一个阶段"));
        at(AgreementSigning.REVIEW);
        walk.judge(pairing, AgreementSigning.REVIEW, Map.of("decision", "agree", "remark", "可以"));
        at(AgreementSigning.AGREE);
        walk.agree(pairing);
        walk.sign(pairing, AgreementSigning.SIGN_SUPPORTING);
        walk.sign(pairing, AgreementSigning.SIGN_RECIPIENT);
        at(AgreementSigning.COUNTERSIGN);
        walk.countersign(pairing);
        assertThat(agreement().number()).isNotNull();
    }

    @Test
    void theOfficeCountersignsAtOnceWhatComesBackUnchanged() {
        toOffice();
        walk.sendBack(pairing, AgreementSigning.COUNTERSIGN, "责任人是否已调动？");
        walk.draft(pairing);
        at(AgreementSigning.COUNTERSIGN);
    }

    @Test
    void theOfficeAsksOneSchoolAgainAndGetsTheSameTextBackAtOnce() {
        toOffice();
        for (String nobody : List.of("", "office", "drafter")) {
            assertThatThrownBy(() -> walk.askAgain(pairing, nobody, "请重新考虑"))
                    .isInstanceOf(FormRefused.class)
                    .hasMessageContaining("退回");
        }
        walk.askAgain(pairing, "supporting-principal", "责任人是否已调动？");
        at(AgreementSigning.SIGN_SUPPORTING);
        assertThat(agreement().standing(Signatory.SUPPORTING_PRINCIPAL)).isEmpty();
        assertThat(agreement().standing(Signatory.RECIPIENT_PRINCIPAL)).isPresent();
        walk.sign(pairing, AgreementSigning.SIGN_SUPPORTING);
        at(AgreementSigning.COUNTERSIGN);

        walk.askAgain(pairing, "recipient-liaison", "请核对附件");
        at(AgreementSigning.AGREE);
        walk.agree(pairing);
        walk.countersign(pairing);
        assertThat(agreement().draft().revision()).isOne();
        assertThat(acts().stream().filter(act -> act == Act.RETURNED)).hasSize(2);
    }

    @Test
    void whoIsAskedAgainMayReturnItToTheDrafter() {
        toOffice();
        walk.askAgain(pairing, "recipient-principal", "请重新考虑");
        walk.sendBack(pairing, AgreementSigning.SIGN_RECIPIENT, "须改责任人");
        at(AgreementSigning.DRAFT);
        walk.draft(pairing, Map.of("goals", "改过的目标"));
        at(AgreementSigning.AGREE);
    }

    @Test
    void theDrafterTakesTheTextBackUntilSomebodyActs() {
        String drafter = pairing.supportingSchool() + ".liaison";
        walk.draft(pairing);
        assertThat(agreements.withdraw(pairing.id(), pairing.recipientSchool() + ".liaison"))
                .isEqualTo(Withdrawal.NOT_THE_DRAFTER);
        assertThat(agreements.withdraw(pairing.id(), drafter)).isEqualTo(Withdrawal.DONE);
        at(AgreementSigning.DRAFT);
        assertThat(agreements.withdraw(pairing.id(), drafter)).isEqualTo(Withdrawal.NOTHING_SUBMITTED);

        walk.draft(pairing, Map.of("goals", "三年内开齐全部课程"));
        assertThat(agreement().draft().revision()).isEqualTo(2);
        walk.agree(pairing);
        assertThat(agreements.withdraw(pairing.id(), drafter)).isEqualTo(Withdrawal.ALREADY_ACTED);
        at(AgreementSigning.SIGN_SUPPORTING);
    }

    @Test
    void theDrafterTakesBackWhatTheOfficeIsToReviewOrToCountersignAnew() {
        String drafter = pairing.supportingSchool() + ".liaison";
        toOffice();
        walk.sendBack(pairing, AgreementSigning.COUNTERSIGN, "请按方案写明期限");
        walk.draft(pairing);
        at(AgreementSigning.COUNTERSIGN);
        assertThat(agreements.withdraw(pairing.id(), drafter)).isEqualTo(Withdrawal.DONE);
        at(AgreementSigning.DRAFT);
        walk.draft(pairing, Map.of("timetable", "2026年9月至2028年8月"));
        at(AgreementSigning.REVIEW);
        assertThat(agreements.withdraw(pairing.id(), drafter)).isEqualTo(Withdrawal.DONE);
        at(AgreementSigning.DRAFT);
        walk.draft(pairing);
        at(AgreementSigning.REVIEW);
    }

    @Test
    void theEngineLearnsIdsAndRoutingFactsOnly() {
        toOffice();
        List<HistoricVariableInstance> variables = engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceIdIn(engine
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(pairing.id())
                        .list()
                        .stream()
                        .map(instance -> instance.getId())
                        .toArray(String[]::new))
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
                        "level",
                        "decision");
    }

    private void toRecipientPrincipal() {
        walk.draft(pairing);
        walk.agree(pairing);
        walk.sign(pairing, AgreementSigning.SIGN_SUPPORTING);
    }

    private void toOffice() {
        toRecipientPrincipal();
        walk.sign(pairing, AgreementSigning.SIGN_RECIPIENT);
    }

    private void at(String task) {
        assertThat(walk.open(pairing)).containsExactly(task);
    }

    /** How often the schools' part ended like this; the question behind it is asked again after it. */
    private long ends(String event) {
        return engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance())
                .activityId(event)
                .count();
    }

    private String instance() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(pairing.id())
                .processDefinitionKey(AgreementSigning.PROCESS)
                .singleResult()
                .getId();
    }

    private Agreement agreement() {
        return agreements.ofPairing(pairing.id()).orElseThrow();
    }

    private List<Act> acts() {
        return trail.of(pairing.id()).stream().map(TrailLine::act).toList();
    }
}
