package cn.xieshou.donation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.donation.Donation;
import cn.xieshou.donation.DonationReceipt;
import cn.xieshou.donation.DonationState;
import cn.xieshou.donation.DonationWalk;
import cn.xieshou.donation.Donations;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.PathCoverage;
import cn.xieshou.testing.Resubmission;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of donation-receipt on the engine's clock (R-ACT-2). */
@XieshouTest
class DonationReceiptPathTest {

    @RegisterExtension
    static final PathCoverage PATHS = PathCoverage.of(DonationReceipt.PROCESS);

    @Autowired
    DonationWalk walk;

    @Autowired
    PairingWalk pairings;

    @Autowired
    Donations donations;

    @Autowired
    Trail trail;

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineClock clock;

    Pairing pairing;

    @BeforeEach
    void begin() {
        pairing = walk.begin();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void whatIsGivenIsAcknowledgedByTheReceiversOwnCountAndHasAReceipt() {
        long id = walk.record(pairing, Map.of());
        Task task = pairings.task(pairing, DonationReceipt.RECEIVE);
        assertThat(task.getAssignee()).isEqualTo(DonationWalk.liaison(pairing, Side.RECIPIENT));
        assertThat(due(task)).isEqualTo(LocalDate.of(2026, 10, 19));

        receive(Map.of());

        Donation one = donations.get(id);
        assertThat(one.state()).isEqualTo(DonationState.RECEIVED);
        assertThat(one.differs()).isFalse();
        assertThat(one.receivedAmount()).isEqualByComparingTo("36000.10");
        assertThat(one.receiptNumber()).contains("接收〔2026〕");
        assertThat(openSteps()).isEmpty();
        assertThat(lines(Act.RECEIVED)).singleElement().satisfies(line -> assertThat(line.detail())
                .isEqualTo("实收20台，价值36,000.10元"));
    }

    @Test
    void anotherCountNeedsAReasonAndHolds() {
        long id = walk.record(pairing, Map.of());
        assertThatThrownBy(() -> receive(Map.of("receivedQuantity", 19))).hasMessageContaining("请写明原因");
        assertThatThrownBy(() -> receive(Map.of("receivedQuantity", 0, "receivedNote", "没有")))
                .hasMessageContaining("有异议，退回");
        assertThat(donations.get(id).state()).isEqualTo(DonationState.WAITING);

        receive(Map.of("receivedQuantity", 19, "receivedAmount", "34200.05", "receivedNote", "一台损坏"));

        Donation one = donations.get(id);
        assertThat(one.differs()).isTrue();
        assertThat(one.received()).isEqualTo("19台，价值34,200.05元");
        assertThat(one.amount()).isEqualByComparingTo(new BigDecimal("36000.10"));
        assertThat(lines(Act.RECEIVED)).singleElement().satisfies(line -> assertThat(line.opinion())
                .isEqualTo("一台损坏"));
    }

    @Test
    void fundsAreCountedInYuanOnly() {
        long id = walk.record(
                pairing, Map.of("kind", "FUNDS", "item", "图书角", "quantity", "", "unit", "", "amount", "5000.55"));
        pairings.submit(pairing, DonationReceipt.RECEIVE, Map.of("decision", "receive", "receivedAmount", "5000.55"));

        assertThat(donations.get(id).received()).isEqualTo("5,000.55元");
        assertThat(donations.get(id).differs()).isFalse();
    }

    @Test
    void aDisputedOneIsCorrectedOrGivenUp() {
        long id = walk.record(pairing, Map.of());
        dispute("只到了十台");
        assertThat(donations.get(id).state()).isEqualTo(DonationState.DISPUTED);
        assertThat(pairings.task(pairing, DonationReceipt.CORRECT).getAssignee())
                .isEqualTo(DonationWalk.liaison(pairing, Side.SUPPORTING));
        assertThat(pairings.show(pairing, DonationReceipt.CORRECT)).containsEntry("dispute", "只到了十台");

        Resubmission.needsReason("只到了十台", Map.of(), this::correct);
        dispute("只到了十台");
        correct(Map.of("quantity", 10, "amount", 18000));
        assertThat(donations.get(id).counted()).isEqualTo("10台，价值18,000.00元");
        dispute("型号也不对");
        pairings.submit(pairing, DonationReceipt.CORRECT, Map.of("decision", "drop"));

        assertThat(donations.get(id).state()).isEqualTo(DonationState.DROPPED);
        assertThat(openSteps()).isEmpty();
        assertThat(lines(Act.DISPUTED)).extracting(TrailLine::opinion).containsExactly("只到了十台", "只到了十台", "型号也不对");
    }

    @Test
    void whatIsTakenBackIsCorrectedInTheSameWay() {
        long id = walk.record(pairing, Map.of());
        donations.takeBack(id, DonationWalk.liaison(pairing, Side.SUPPORTING));
        assertThat(donations.get(id).state()).isEqualTo(DonationState.TAKEN_BACK);
        assertThat(openSteps()).containsExactly(DonationReceipt.CORRECT);
        assertThatThrownBy(() -> donations.takeBack(id, DonationWalk.liaison(pairing, Side.SUPPORTING)))
                .hasMessageContaining("现在不能撤回");

        correct(Map.of("manner", "LENT", "returnBy", "2026-11-20"));
        receive(Map.of());
        assertThat(donations.get(id).state()).isEqualTo(DonationState.ON_LOAN);
        assertThat(openSteps()).containsExactly(DonationReceipt.RETURN);
    }

    @Test
    void aLoanIsDueOnTheAgreedDayAndGoesBackWhenTheLenderSaysSo() {
        long id = walk.record(pairing, DonationWalk.lent());
        receive(Map.of());
        Task task = pairings.task(pairing, DonationReceipt.RETURN);
        assertThat(task.getAssignee()).isEqualTo(DonationWalk.liaison(pairing, Side.RECIPIENT));
        assertThat(due(task)).isEqualTo(LocalDate.of(2026, 11, 20));
        walk.day("2026-11-19");
        assertThatThrownBy(() -> giveBack("2026-11-20")).hasMessageContaining("今天以前");
        assertThatThrownBy(() -> giveBack("2026-10-08")).hasMessageContaining("借出之后");
        giveBack("2026-11-19");
        assertThat(donations.get(id).state()).isEqualTo(DonationState.RETURNING);
        assertThat(pairings.task(pairing, DonationReceipt.CONFIRM_RETURN).getAssignee())
                .isEqualTo(DonationWalk.liaison(pairing, Side.SUPPORTING));

        pairings.submit(pairing, DonationReceipt.CONFIRM_RETURN, Map.of("decision", "return", "opinion", "少一根电源线"));
        assertThat(donations.get(id).state()).isEqualTo(DonationState.ON_LOAN);
        assertThat(pairings.show(pairing, DonationReceipt.RETURN)).containsEntry("dispute", "少一根电源线");
        assertThat(donations.get(id).isLate(LocalDate.of(2026, 11, 20))).isFalse();
        assertThat(donations.get(id).isLate(LocalDate.of(2026, 11, 21))).isTrue();
        giveBack("2026-11-19");
        pairings.submit(pairing, DonationReceipt.CONFIRM_RETURN, Map.of("decision", "confirm"));

        assertThat(donations.get(id).state()).isEqualTo(DonationState.RETURNED);
        assertThat(openSteps()).isEmpty();
    }

    @Test
    void theEngineKnowsNoWordOfWhatWasTyped() {
        walk.record(pairing, Map.of("item", "只有登记簿知道的东西"));

        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processDefinitionKey(DonationReceipt.PROCESS)
                        .list())
                .isNotEmpty()
                .noneMatch(variable -> String.valueOf(variable.getValue()).contains("登记簿"));
    }

    private void receive(Map<String, Object> changes) {
        Map<String, Object> values =
                new HashMap<>(Map.of("decision", "receive", "receivedQuantity", 20, "receivedAmount", "36000.10"));
        values.putAll(changes);
        pairings.submit(pairing, DonationReceipt.RECEIVE, values);
    }

    private void dispute(String why) {
        pairings.submit(
                pairing,
                DonationReceipt.RECEIVE,
                Map.of("decision", "return", "opinion", why, "receivedQuantity", 20, "receivedAmount", 36000));
    }

    private void correct(Map<String, Object> changes) {
        Map<String, Object> values = new HashMap<>(Map.of("decision", "resubmit"));
        Map<String, Object> shown = pairings.show(pairing, DonationReceipt.CORRECT);
        DonationWalk.typed(Map.of()).keySet().stream()
                .filter(key -> !String.valueOf(shown.getOrDefault(key, "")).isEmpty())
                .forEach(key -> values.put(key, shown.get(key)));
        values.putAll(changes);
        pairings.submit(pairing, DonationReceipt.CORRECT, values);
    }

    private void giveBack(String day) {
        pairings.submit(pairing, DonationReceipt.RETURN, Map.of("returnedOn", day, "returnNote", "完好"));
    }

    private List<String> openSteps() {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(pairing.id())
                .processDefinitionKey(DonationReceipt.PROCESS)
                .list()
                .stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private static LocalDate due(Task task) {
        return LocalDate.ofInstant(task.getDueDate().toInstant(), ChineseDates.ZONE);
    }

    private List<TrailLine> lines(Act act) {
        return trail.of(pairing.id()).stream()
                .filter(line -> line.act() == act && line.step().contains("平板"))
                .toList();
    }
}
