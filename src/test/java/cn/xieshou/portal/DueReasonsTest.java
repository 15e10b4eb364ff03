package cn.xieshou.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.survey.NeedsSurvey;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@XieshouTest
class DueReasonsTest {

    @Autowired
    DueReasons reasons;

    @Autowired
    PairingWalk walk;

    @Autowired
    Worklist worklist;

    @Autowired
    TaskService tasks;

    @Autowired
    EngineClock clock;

    @BeforeEach
    void twoDaysBeforeNationalDay() {
        clock.set(Instant.parse("2026-09-29T02:00:00Z"));
    }

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @Test
    void everyOpenStepTellsWhyItIsDueThen() {
        Pairing pairing = walk.pairing();
        assertThat(worklist.ofMatter(pairing.id())).isNotEmpty().allSatisfy(task -> assertThat(
                        reasons.of(task, "county"))
                .startsWith("《城区学校与农村学校结对帮扶》规定")
                .endsWith("即自2026年9月29日起10个工作日，其间不计周末、国庆节（10月1日—7日），计入调休上班日10月10日"));
    }

    @Test
    void aStepThatIsDueOnADayOfTheSchoolYearTellsSo() {
        Pairing pairing = walk.pairing();
        setDue(pairing, "2027-08-31T15:59:59Z");
        assertThat(reasons.of(open(pairing), "county")).isEqualTo("《城区学校与农村学校结对帮扶》规定年度工作方案备案为每年8月31日");
        setDue(pairing, "2027-01-31T15:59:59Z");
        assertThat(reasons.of(open(pairing), "county")).contains("规定挂职心得体会为学期结束当日", "第一学期于2027年1月31日结束");
    }

    @Test
    void aDateThatWasSetByHandIsNotExplainedByARule() {
        Pairing pairing = walk.pairing();
        setDue(pairing, "2026-12-24T15:59:59Z");
        assertThat(reasons.of(open(pairing), "county")).isEmpty();
    }

    private OpenTask open(Pairing pairing) {
        return worklist.ofMatter(pairing.id()).stream()
                .filter(task -> task.taskKey().equals(NeedsSurvey.STATE_NEEDS))
                .findFirst()
                .orElseThrow();
    }

    private void setDue(Pairing pairing, String due) {
        Task task = walk.task(pairing, NeedsSurvey.STATE_NEEDS);
        task.setDueDate(Date.from(Instant.parse(due)));
        tasks.saveTask(task);
    }
}
