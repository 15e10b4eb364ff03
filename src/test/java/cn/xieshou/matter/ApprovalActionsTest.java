package cn.xieshou.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.directory.Person;
import cn.xieshou.shared.NotThere;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.FormRefused;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What everybody may do at a step besides approving, and what is refused. */
@XieshouTest
class ApprovalActionsTest {

    @Autowired
    HandsFixture at;

    @Autowired
    HandingOver handingOver;

    @Autowired
    Asking asking;

    @Autowired
    Answering answering;

    @Autowired
    Copying copying;

    @Autowired
    Urging urging;

    @Autowired
    TakingBack takingBack;

    @Autowired
    Deputies deputies;

    @Autowired
    OpenSteps steps;

    @Autowired
    Trail trail;

    @Autowired
    SampleMatter matter;

    @BeforeEach
    void setUp() {
        at.setUp();
    }

    @AfterEach
    void tearDown() {
        at.tearDown();
    }

    @Test
    void anAssigneeHandsATaskToAColleagueWhoThenApproves() {
        String key = at.begin("hands-a.principal");
        handingOver.handOver(at.task(key), "hands-a.principal", "hands-a.vice", "本周出差");

        assertThat(at.assignee(key)).isEqualTo("hands-a.vice");
        assertThat(at.mails("hands-a.vice")).isEqualTo(1);
        assertThat(at.mails("hands-a.principal"))
                .as("the mail that had not left yet")
                .isZero();
        assertThat(sentences(key)).containsExactly("2026年9月1日09:00，甲校校长 王校长将“审批”转由郑副校长办理。原因：本周出差");
        assertThatThrownBy(() -> at.approve(key, "hands-a.principal"))
                .isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
        at.approve(key, "hands-a.vice");
        assertThat(at.isDone(key)).isTrue();
    }

    @Test
    void aTaskHandedOverMayGoBackToWhoseItWas() {
        String key = at.begin("hands-a.liaison");
        handingOver.handOver(at.task(key), "hands-a.liaison", "hands-a.principal", "请校长把关");
        assertThat(accounts(handingOver.candidates(
                        handingOver.own(at.task(key), "hands-a.principal"), "hands-a.principal")))
                .containsExactlyInAnyOrder("hands-a.liaison", "hands-a.vice");
    }

    @Test
    void aPrincipalsTaskGoesNeitherToTheLiaisonNorToAnotherSchool() {
        String key = at.begin("hands-a.principal");
        for (String stranger : List.of("hands-a.liaison", "hands-b.principal", "nobody")) {
            assertThatThrownBy(() -> handingOver.handOver(at.task(key), "hands-a.principal", stranger, "原因"))
                    .isInstanceOf(FormRefused.class)
                    .hasMessageContaining("请选择可以办理这项任务的同事");
        }
        assertThatThrownBy(() -> handingOver.handOver(at.task(key), "hands-a.principal", "hands-a.vice", " 　\n"))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("请填写转办原因");
        assertThat(at.assignee(key)).isEqualTo("hands-a.principal");
        assertThat(sentences(key)).isEmpty();
    }

    @Test
    void whoDoesNotHoldATaskCanNeitherHandItOverNorAsk() {
        String key = at.begin("hands-a.principal");
        assertThatThrownBy(() -> handingOver.handOver(at.task(key), "hands-a.vice", "hands-a.principal", "原因"))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> asking.ask(at.task(key), "hands-b.principal", List.of("hands-a.vice"), "问"))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> handingOver.own("no-such-task", "hands-a.principal"))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void aStepWaitsForTheAnswerOfAColleague() {
        String key = at.begin("hands-a.principal");
        asking.ask(at.task(key), "hands-a.principal", List.of("hands-a.liaison"), "目标是否可行？");

        assertThatThrownBy(() -> at.approve(key, "hands-a.principal"))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("还在等候李联络的答复");
        assertThat(steps.of(key).get(0).sentence()).isEqualTo("甲校校长 王校长，今天收到，等候李联络的意见");
        assertThat(at.mails("hands-a.liaison")).isEqualTo(1);

        Question question = asking.waitingFor("hands-a.liaison").get(0);
        answering.answer(question.id(), "hands-a.liaison", null, "可行");
        assertThat(sentences(key))
                .containsExactly(
                        "2026年9月1日09:00，甲校校长 王校长就“审批”征求李联络的意见。问题：目标是否可行？",
                        "2026年9月1日09:00，甲校帮扶联络人 李联络就“审批”答复了王校长。答复：可行");
        at.approve(key, "hands-a.principal");
        assertThat(at.isDone(key)).isTrue();
    }

    @Test
    void aWithdrawnQuestionHoldsNothingUpAndNeedsNoAnswer() {
        String key = at.begin("hands-a.principal");
        asking.ask(at.task(key), "hands-a.principal", List.of("hands-a.liaison"), "可行吗？");
        String id = asking.waitingFor("hands-a.liaison").get(0).id();
        assertThatThrownBy(() -> asking.withdraw(id, "hands-a.liaison")).isInstanceOf(NotThere.class);
        asking.withdraw(id, "hands-a.principal");

        assertThatThrownBy(() -> answering.answer(id, "hands-a.liaison", null, "可行"))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("已被收回");
        at.approve(key, "hands-a.principal");
        assertThat(at.isDone(key)).isTrue();
    }

    @Test
    void onlyTheColleagueAskedSeesAndAnswersAndOnlyOwnColleaguesAreAsked() {
        String key = at.begin("hands-a.principal");
        assertThatThrownBy(() -> asking.ask(at.task(key), "hands-a.principal", List.of("hands-b.principal"), "问"))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("请至少选择一位同事");
        assertThatThrownBy(() -> asking.ask(at.task(key), "hands-a.principal", List.of(), "问"))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("请至少选择一位同事");
        assertThatThrownBy(() -> asking.ask(at.task(key), "hands-a.principal", List.of("hands-a.vice"), ""))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("请填写");
        asking.ask(at.task(key), "hands-a.principal", List.of("hands-a.vice"), "问");
        String id = asking.waitingFor("hands-a.vice").get(0).id();
        assertThatThrownBy(() -> asking.asked(id, "hands-a.liaison")).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> answering.answer(id, "hands-b.principal", null, "答"))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> answering.answer(id, "hands-a.vice", null, "字".repeat(501)))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("最多500字，现有501字");
    }

    @Test
    void aCopyReachesThoseWhoMaySeeTheMatterAndNobodyElse() {
        String key = at.begin("hands-a.principal");
        copying.copy(key, "hands-a.principal", List.of("hands-b.principal"), "供参考");

        Copy copy = copying.receivedBy("hands-b.principal").get(0);
        assertThat(copy.read()).isFalse();
        assertThat(copying.open(copy.id(), "hands-b.principal")).isEqualTo(key);
        assertThat(copying.receivedBy("hands-b.principal").get(0).read()).isTrue();
        assertThat(at.mails("hands-b.principal"))
                .as("a copy waits for nobody, so no mail")
                .isZero();
        assertThat(sentences(key)).containsExactly("2026年9月1日09:00，甲校校长 王校长将本事项抄送赵校长。附言：供参考");
        assertThatThrownBy(() -> copying.open(copy.id(), "hands-a.vice")).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> copying.copy(key, "hands-a.principal", List.of("office"), ""))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("请至少选择一位可以查看本事项的人");
        assertThatThrownBy(() -> copying.copy(key, "stranger", List.of("hands-a.vice"), ""))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void aMatterIsUrgedAtMostOnceADayAndNeverByWhoHoldsIt() {
        String key = at.begin("hands-a.principal");
        assertThatThrownBy(() -> urging.urge(key, "hands-a.principal", null))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("没有等他人办理的环节");
        urging.urge(key, "hands-b.principal", "请尽快");
        assertThat(at.mails("hands-a.principal")).isEqualTo(2);
        assertThat(sentences(key)).containsExactly("2026年9月1日09:00，乙校校长 赵校长催办“审批”（现由甲校校长 王校长办理）。附言：请尽快");
        assertThatThrownBy(() -> urging.urge(key, "hands-a.vice", null))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("每天最多催办一次");
        at.clock.set(HandsFixture.MORNING.plus(Duration.ofDays(1)));
        urging.urge(key, "hands-a.vice", null);
        assertThat(trail.of(key)).hasSize(2);
        assertThatThrownBy(() -> urging.urge(key, "stranger", null)).isInstanceOf(NotThere.class);
    }

    @Test
    void onlyTheDrafterTakesBackAndOnlyUntilTheReviewerActs() {
        String key = at.begin("hands-a.principal");
        assertThatThrownBy(() -> takingBack.takeBack(key, "hands-a.liaison", null))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("现在不能撤回");
        matter.withdrawable.add(key);
        assertThat(takingBack.possible(key, "hands-a.vice")).isEmpty();
        assertThatThrownBy(() -> takingBack.takeBack(key, "hands-a.vice", null))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("现在不能撤回");
        takingBack.takeBack(key, "hands-a.liaison", "漏了附件");
        assertThat(sentences(key)).containsExactly("2026年9月1日09:00，甲校帮扶联络人 李联络撤回了《示例协议》。原因：漏了附件");
    }

    @Test
    void aDeputyGetsOpenAndNewTasksAndTheyGoBackAtTheEnd() {
        String before = at.begin("hands-a.principal");
        deputies.name("hands-a.principal", "hands-a.liaison", day(2), day(4));
        assertThat(at.assignee(before)).as("not yet").isEqualTo("hands-a.principal");

        at.clock.set(HandsFixture.MORNING.plus(Duration.ofDays(1)));
        deputies.moveDue();
        deputies.moveDue();
        String during = at.begin("hands-a.principal");
        assertThat(at.assignee(before)).isEqualTo("hands-a.liaison");
        assertThat(at.assignee(during)).isEqualTo("hands-a.liaison");
        assertThat(steps.of(during).get(0).holder()).isEqualTo("甲校帮扶联络人 李联络（代 王校长）");
        assertThat(sentences(before)).containsExactly("2026年9月2日09:00，甲校校长 王校长的“审批”在代理期内由李联络代办。");
        at.approve(during, "hands-a.liaison");

        at.clock.set(HandsFixture.MORNING.plus(Duration.ofDays(4)));
        deputies.moveDue();
        assertThat(at.assignee(before)).isEqualTo("hands-a.principal");
        assertThat(sentences(before)).hasSize(2).last().asString().contains("的代理期结束，“审批”由李联络交回");
        assertThat(at.assignee(at.begin("hands-a.principal"))).isEqualTo("hands-a.principal");
    }

    @Test
    void endingADeputyshipEarlyBringsTheTasksBack() {
        String key = at.begin("hands-a.principal");
        deputies.name("hands-a.principal", "hands-a.vice", day(1), day(9));
        assertThat(at.assignee(key)).isEqualTo("hands-a.vice");
        long id = deputies.of("hands-a.principal").get(0).id();
        assertThatThrownBy(() -> deputies.end(id, "hands-a.vice")).isInstanceOf(NotThere.class);
        deputies.end(id, "hands-a.principal");
        assertThat(at.assignee(key)).isEqualTo("hands-a.principal");
    }

    @Test
    void aDeputyIsOfTheOwnSchoolForPossibleDaysAndNotAwayThemselves() {
        assertRefused(() -> deputies.name("hands-a.principal", "hands-b.principal", day(1), day(2)), "本单位的同事");
        assertRefused(() -> deputies.name("hands-a.principal", "hands-a.principal", day(1), day(2)), "本单位的同事");
        assertRefused(() -> deputies.name("hands-a.principal", "hands-a.vice", day(1).minusDays(1), day(2)), "今天或以后");
        assertRefused(() -> deputies.name("hands-a.principal", "hands-a.vice", day(3), day(2)), "不早于开始日期");
        assertRefused(() -> deputies.name("hands-a.principal", "hands-a.vice", null, day(2)), "今天或以后");
        deputies.name("hands-a.principal", "hands-a.vice", day(3), day(5));
        assertRefused(() -> deputies.name("hands-a.principal", "hands-a.liaison", day(5), day(6)), "已请郑副校长代理");
        assertRefused(() -> deputies.name("hands-a.vice", "hands-a.liaison", day(4), day(4)), "正在代理王校长的工作");
        assertRefused(() -> deputies.name("hands-a.liaison", "hands-a.principal", day(4), day(4)), "也请了他人代理");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hands-p.one", "hands-r.one", "hands-a.principal"})
    void aSectionsWorkStaysInTheSection(String stranger) {
        String key = at.begin("hands-s.one");
        assertThat(accounts(deputies.candidates("hands-s.one")))
                .contains("hands-s.two")
                .doesNotContain(stranger);
        assertRefused(() -> deputies.name("hands-s.one", stranger, day(1), day(2)), "本单位的同事");
        assertThat(deputies.of("hands-s.one")).isEmpty();
        assertRefused(() -> handingOver.handOver(at.task(key), "hands-s.one", stranger, "出差"), "请选择可以办理这项任务的同事");
        assertThat(at.assignee(key)).isEqualTo("hands-s.one");

        deputies.name("hands-s.one", "hands-s.two", day(1), day(2));
        assertThat(at.assignee(key)).isEqualTo("hands-s.two");
    }

    @Test
    void nothingIsHandedToSomebodyWhoIsAway() {
        String key = at.begin("hands-a.principal");
        deputies.name("hands-a.vice", "hands-a.liaison", day(1), day(5));
        assertRefused(() -> handingOver.handOver(at.task(key), "hands-a.principal", "hands-a.vice", "忙"), "目前由李联络代理");
    }

    private static void assertRefused(Runnable action, String reason) {
        assertThatThrownBy(action::run).isInstanceOf(FormRefused.class).hasMessageContaining(reason);
    }

    private static LocalDate day(int ofSeptember) {
        return LocalDate.of(2026, 9, ofSeptember);
    }

    private List<String> sentences(String key) {
        return trail.of(key).stream().map(TrailLine::sentence).toList();
    }

    private static List<String> accounts(List<Person> people) {
        return people.stream().map(Person::account).toList();
    }
}
