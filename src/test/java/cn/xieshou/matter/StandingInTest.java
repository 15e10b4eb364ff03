package cn.xieshou.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.matching.MatchingProcess;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.service.SecondmentServing;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.TaskOpened;
import cn.xieshou.workflow.TaskRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What a submission knows about who acts for whom, and what a return tells the next. */
@XieshouTest
class StandingInTest {

    @Autowired
    HandsFixture at;

    @Autowired
    Deputies deputies;

    @Autowired
    CurrentSubmission submission;

    @Autowired
    ApprovalRules rules;

    @Autowired
    Trail trail;

    @Autowired
    OpenSteps steps;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @BeforeEach
    void setUp() {
        at.setUp();
    }

    @AfterEach
    void tearDown() {
        at.tearDown();
    }

    @Test
    void theTrailSaysForWhomADeputySigned() {
        String key = deputised();
        submitting(key, "hands-a.liaison", () -> trail.add(key, "hands-a.liaison", Act.SIGNED, "签署示例协议", "同意"));

        assertThat(trail.of(key).get(1).sentence()).isEqualTo("2026年9月1日09:00，甲校帮扶联络人 李联络（代 王校长）签署了《示例协议》。意见：同意");
        transaction.executeWithoutResult(status -> trail.add(key, "hands-a.liaison", Act.DRAFTED, "起草示例协议", null));
        assertThat(trail.of(key).get(2).who())
                .as("in another transaction, for themselves")
                .contains("李联络")
                .doesNotContain("代");
    }

    @Test
    void pagesNameThePrincipalBehindADeputy() {
        String key = deputised();
        assertThat(steps.of(key).get(0).holder()).isEqualTo("甲校帮扶联络人 李联络（代 王校长）");
        String other = at.begin("hands-b.principal");
        OpenTask task = steps.of(key).get(0).task();
        assertThat(steps.behind(List.of(task, steps.of(other).get(0).task())))
                .containsOnly(Map.entry(task.taskId(), "hands-a.principal"));
    }

    @Test
    void nobodyApprovesTheirOwnSubmissionNorTheirPrincipals() {
        String key = deputised();
        assertThatThrownBy(() -> rules.refuseOwn("hands-a.liaison", "hands-a.liaison"))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("您本人提交的内容");
        assertThatThrownBy(() -> submitting(
                        key, "hands-a.liaison", () -> rules.refuseOwn("hands-a.principal", "hands-a.liaison")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("所代理的人提交的内容");
        submitting(key, "hands-a.liaison", () -> rules.refuseOwn("hands-a.vice", "hands-a.liaison"));
    }

    @Test
    void whoGetsAReturnedTaskReadsSoInTheSubjectAndTheOpinionInTheText() {
        Map<String, Object> mail = returnedMail("sampleApproval");
        assertThat(mail.get("subject")).isEqualTo("被退回，请修改：起草示例协议（一中—二中（示例））");
        assertThat(mail.get("body").toString())
                .contains("起草示例协议", "退回意见：第三条写错了")
                .doesNotContain("王校长");
    }

    @ParameterizedTest
    @ValueSource(strings = {AgreementSigning.PROCESS, AnnualPlanFiling.PROCESS, MatchingProcess.PROCESS})
    void anOpinionAboutATextStandsInTheMail(String process) {
        assertThat(returnedMail(process).get("body").toString()).contains("退回意见：第三条写错了");
    }

    /** Opinions about teachers and cadres name them, and nothing of that goes into a mail. */
    @ParameterizedTest
    @ValueSource(
            strings = {SecondmentSelection.PROCESS, SecondmentServing.PROCESS, CadreAttachment.PROCESS, "oneToCome"})
    void anOpinionAboutPeopleIsReadAfterSigningInOnly(String process) {
        assertThat(returnedMail(process).get("body").toString())
                .contains("起草示例协议", "退回意见：请登录后查看。")
                .doesNotContain("第三条", "王校长");
    }

    private Map<String, Object> returnedMail(String process) {
        String key = at.begin("hands-a.principal");
        submitting(key, "hands-a.principal", () -> {
            trail.add(key, "hands-a.principal", Act.RETURNED, "审批", "第三条写错了");
            events.publishEvent(new TaskOpened(
                    "returned-" + key,
                    "Task_Draft",
                    "起草示例协议",
                    process,
                    "instance-" + key,
                    key,
                    "hands-a.liaison",
                    List.of(),
                    null,
                    true,
                    null));
        });

        return at.jdbc
                .sql("select subject, body from mail where recipient = 'hands-a.liaison'")
                .query()
                .singleRow();
    }

    private String deputised() {
        deputies.name("hands-a.principal", "hands-a.liaison", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 2));
        return at.begin("hands-a.principal");
    }

    private void submitting(String key, String actor, Runnable work) {
        transaction.executeWithoutResult(status -> {
            submission.check(new TaskRef(
                    at.task(key), "Task_Approve", "审批", "sampleApproval", "instance-" + key, key, actor, Map.of()));
            work.run();
        });
    }
}
