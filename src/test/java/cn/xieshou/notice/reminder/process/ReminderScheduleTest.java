package cn.xieshou.notice.reminder.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.notice.reminder.DueKind;
import cn.xieshou.notice.reminder.Occasion;
import cn.xieshou.notice.reminder.ReminderSchedule.Verdict;
import cn.xieshou.notice.reminder.Situation;
import cn.xieshou.testing.DecisionTable;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requirements section 5: the ladder before a date, every working day after it, up to the section and the office. */
class ReminderScheduleTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("reminder-schedule");

    @ParameterizedTest
    @CsvSource({
        // occasion, kind, days left, overdue, working day, last chance -> remind, alone, section, office, wording
        "BEFORE,  DATED,  14, 0, true,  false, true,  true,  false, false, 还有14天到期",
        "BEFORE,  STEP,   7,  0, true,  false, true,  true,  false, false, 还有7天到期",
        "BEFORE,  REPORT, 2,  0, true,  false, true,  true,  false, false, 还有2天到期",
        "BEFORE,  DATED,  1,  0, true,  false, true,  true,  false, false, 明天到期",
        "BEFORE,  DATED,  1,  0, true,  true,  true,  true,  false, false, 明天到期",
        "BEFORE,  DATED,  0,  0, true,  true,  true,  true,  false, false, 今天到期",
        "BEFORE,  DATED,  1,  0, false, true,  true,  true,  false, false, 明天到期，此前不再有工作日",
        "BEFORE,  DATED,  0,  0, false, true,  true,  true,  false, false, 今天到期",
        "BEFORE,  DATED,  14, 0, false, false, false, false, false, false, ''",
        "BEFORE,  DATED,  3,  0, false, true,  false, false, false, false, ''",
        "BEFORE,  DATED,  2,  0, false, false, false, false, false, false, ''",
        "BEFORE,  DATED,  1,  0, false, false, false, false, false, false, ''",
        "TODAY,   STEP,   0,  0, true,  true,  true,  false, false, false, 今天到期",
        "TODAY,   STEP,   0,  0, false, true,  true,  false, false, false, 今天到期",
        "OVERDUE, DATED,  0,  1, false, true,  false, false, false, false, ''",
        "OVERDUE, STEP,   0,  9, false, true,  false, false, false, false, ''",
        "OVERDUE, DATED,  0,  1, true,  true,  true,  true,  true,  false, 逾期1个工作日",
        "OVERDUE, DATED,  0,  4, true,  true,  true,  true,  true,  false, 逾期4个工作日",
        "OVERDUE, DATED,  0,  5, true,  true,  true,  true,  true,  true,  逾期5个工作日",
        "OVERDUE, STEP,   0,  1, true,  true,  true,  true,  false, false, 逾期1个工作日",
        "OVERDUE, REPORT, 0,  2, true,  true,  true,  true,  false, false, 逾期2个工作日",
        "OVERDUE, STEP,   0,  3, true,  true,  true,  true,  true,  false, 逾期3个工作日",
        "OVERDUE, REPORT, 0,  4, true,  true,  true,  true,  true,  false, 逾期4个工作日",
        "OVERDUE, STEP,   0,  5, true,  true,  true,  true,  true,  true,  逾期5个工作日",
        "OVERDUE, REPORT, 0, 30, true,  true,  true,  true,  true,  true,  逾期30个工作日"
    })
    void oneRuleAnswersEverySituation(
            Occasion occasion,
            DueKind kind,
            int left,
            int overdue,
            boolean workingDay,
            boolean lastChance,
            boolean remind,
            boolean alone,
            boolean section,
            boolean office,
            String wording) {
        assertThat(decide(new Situation(occasion, kind, left, overdue, workingDay, lastChance)))
                .isEqualTo(new Verdict(remind, alone, section, office, wording));
    }

    /** Hit policy UNIQUE: a second matching rule would be an error, none would be no answer. */
    @Test
    void everySituationThatCanBeHasExactlyOneRule() {
        for (Occasion occasion : new Occasion[] {Occasion.BEFORE, Occasion.TODAY, Occasion.OVERDUE}) {
            for (DueKind kind : DueKind.values()) {
                for (int days = 0; days <= 6; days++) {
                    for (int flags = 0; flags < 4; flags++) {
                        boolean over = occasion == Occasion.OVERDUE;
                        assertThat(decide(new Situation(
                                        occasion,
                                        kind,
                                        over ? 0 : days,
                                        over ? days : 0,
                                        (flags & 1) == 0,
                                        (flags & 2) == 0)))
                                .isNotNull();
                    }
                }
            }
        }
    }

    private Verdict decide(Situation situation) {
        Map<String, Object> facts = DmnReminderSchedule.facts(situation);
        facts.put("sectionAfter", 3);
        facts.put("officeAfter", 5);
        DmnDecisionTableResult result = TABLE.ask(facts);
        assertThat(result).as(situation.toString()).hasSize(1);
        return DmnReminderSchedule.verdict(result.getSingleResult());
    }
}
