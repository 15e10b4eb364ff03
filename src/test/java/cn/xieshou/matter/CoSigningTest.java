package cn.xieshou.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.shared.NotThere;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.FormRefused;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A colleague signs before or after whoever holds a step (加签). */
@XieshouTest
class CoSigningTest {

    private static final String HOLDER = "hands-a.principal";
    private static final String COLLEAGUE = "hands-a.liaison";
    private static final String SUCCESSOR = "hands-a.vice";

    @Autowired
    HandsFixture at;

    @Autowired
    Asking asking;

    @Autowired
    Answering answering;

    @Autowired
    SigningOn signingOn;

    @Autowired
    Trail trail;

    private String key;

    @BeforeEach
    void setUp() {
        at.setUp();
        key = at.begin(HOLDER);
    }

    @AfterEach
    void tearDown() {
        at.tearDown();
    }

    @Test
    void theStepWaitsForASignatureThatSaysForOrAgainst() {
        asking.askToSign(at.task(key), HOLDER, List.of(COLLEAGUE), "请核对经费");
        assertThat(at.mails(COLLEAGUE)).isEqualTo(1);
        assertThatThrownBy(() -> at.approve(key, HOLDER))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("还在等候李联络的答复");

        String id = asking.waitingFor(COLLEAGUE).get(0).id();
        assertThatThrownBy(() -> answering.answer(id, COLLEAGUE, null, "没问题"))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("请选择同意或不同意");
        assertThatThrownBy(() -> answering.answer(id, COLLEAGUE, "disagree", " "))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("请填写");
        answering.answer(id, COLLEAGUE, "disagree", "经费没有来源");
        assertThat(sentences())
                .containsExactly(
                        "2026年9月1日09:00，甲校校长 王校长就“审批”请李联络加签。事由：请核对经费",
                        "2026年9月1日09:00，甲校帮扶联络人 李联络就“审批”加签不同意。意见：经费没有来源");
        at.approve(key, HOLDER);
        assertThat(at.isDone(key)).as("the holder decides").isTrue();
    }

    @Test
    void whoAgreesNeedNotSayWhy() {
        asking.askToSign(at.task(key), HOLDER, List.of(COLLEAGUE), "请核对经费");
        answering.answer(asking.waitingFor(COLLEAGUE).get(0).id(), COLLEAGUE, "agree", "");
        assertThat(asking.of(List.of(at.task(key))).get(at.task(key)))
                .extracting(Question::verdict)
                .containsExactly("同意");
        assertThatThrownBy(() -> answering.answer(onlyId(), COLLEAGUE, "agree", ""))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("您已经答复过了");
    }

    @Test
    void oneSignsAndAColleagueDecidesAfterOneself() {
        signingOn.signOn(at.task(key), HOLDER, SUCCESSOR, "agree", "经费已核");
        assertThat(at.assignee(key)).isEqualTo(SUCCESSOR);
        assertThat(at.mails(SUCCESSOR)).isEqualTo(1);
        assertThat(sentences())
                .singleElement()
                .asString()
                .matches("2026年9月1日09:00，甲校校长 王校长就“审批”签注“同意”，请.+接着办理。意见：经费已核");
        Question said = asking.of(List.of(at.task(key))).get(at.task(key)).get(0);
        assertThat(said.asked()).isEqualTo(HOLDER);
        assertThat(said.isOpen()).as("it holds nothing up").isFalse();
        at.approve(key, SUCCESSOR);
        assertThat(at.isDone(key)).isTrue();
    }

    @Test
    void whatIsMissingIsToldAndNothingIsKept() {
        refused("请选择同意或不同意", () -> signingOn.signOn(at.task(key), HOLDER, SUCCESSOR, "perhaps", "意见"));
        refused("请填写", () -> signingOn.signOn(at.task(key), HOLDER, SUCCESSOR, "disagree", "　"));
        for (String stranger : List.of("", COLLEAGUE, "hands-b.principal")) {
            refused("请选择可以办理这项任务的同事", () -> signingOn.signOn(at.task(key), HOLDER, stranger, "agree", ""));
        }
        refused("请至少选择一位同事", () -> asking.askToSign(at.task(key), HOLDER, List.of("hands-b.principal"), "问"));
        assertThatThrownBy(() -> signingOn.signOn(at.task(key), SUCCESSOR, HOLDER, "agree", ""))
                .isInstanceOf(NotThere.class);
        assertThat(at.assignee(key)).isEqualTo(HOLDER);
        assertThat(asking.of(List.of(at.task(key)))).isEmpty();
        assertThat(sentences()).isEmpty();
    }

    private static void refused(String reason, Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOf(FormRefused.class).hasMessageContaining(reason);
    }

    private String onlyId() {
        return asking.of(List.of(at.task(key))).get(at.task(key)).get(0).id();
    }

    private List<String> sentences() {
        return trail.of(key).stream().map(TrailLine::sentence).toList();
    }
}
