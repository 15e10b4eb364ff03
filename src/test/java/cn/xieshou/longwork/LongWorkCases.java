package cn.xieshou.longwork;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.Eightfold;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.workflow.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(OutputCaptureExtension.class)
abstract class LongWorkCases {

    private static final Instant NOW = Instant.parse("2026-08-31T06:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    LongWorks works;

    @Autowired
    WorkRunner runner;

    @Autowired
    WorkRepository table;

    @Autowired
    WorkKinds kinds;

    @Autowired
    TrialWork trial;

    @Autowired
    SmallCounty county;

    @Autowired
    EngineClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        trial.reset();
        county.bureau();
        clock.set(NOW);
    }

    @AfterEach
    void clean() {
        trial.goOn.countDown();
        clock.reset();
        jdbc.sql("delete from long_work where kind = 'trial'").update();
        jdbc.sql("delete from number_series where name like 'trial-%'").update();
    }

    @Test
    void workIsDoneWhollyAndItsResultIsFoundOnItsPageAndOnTheFirstPageOfWhoAsked() {
        long id = asked("whole").work().id();
        assertThat(page(id)).contains("等待开始").contains("已经排队").contains("http-equiv=\"refresh\"");

        assertThat(runner.run()).isOne();

        assertThat(trial.written("whole")).isEqualTo(TrialWork.ROWS);
        assertThat(page(id)).contains("已完成").contains("写入 10 个数字，由office确认。").doesNotContain("http-equiv=\"refresh\"");
        assertThat(visitor("office").get("/").body()).contains("我发起的长时间工作").contains("试算whole");
        assertThat(visitor("office2").get("/").body()).contains("我的事项").doesNotContain("试算whole");
    }

    @Test
    void howFarItIsCanBeReadWhileNothingIsWrittenYet() throws Exception {
        trial.stopInTheMiddle();
        long id = asked("midway").work().id();
        CompletableFuture<Integer> run = running(runner);
        clock.set(NOW.plusSeconds(9));
        runner.beat();

        assertThat(trial.written("midway")).as("seen by others").isZero();
        assertThat(page(id))
                .contains("正在进行")
                .contains("写入数字 3 / 10 个")
                .contains("估计还要约20秒")
                .contains("已用9秒");
        assertThat(visitor("office").get("/").body()).contains("写入数字 3 / 10 个");
        trial.goOn.countDown();
        run.get(1, TimeUnit.MINUTES);
        assertThat(trial.written("midway")).isEqualTo(TrialWork.ROWS);
    }

    @Test
    void askingAgainWhileItIsOpenLeadsToTheSameWork() {
        LongWorks.Asked first = asked("twice");
        LongWorks.Asked second = asked("another");

        assertThat(first.isNew()).isTrue();
        assertThat(second.isNew()).isFalse();
        assertThat(second.work().id()).isEqualTo(first.work().id());
        runner.run();
        assertThat(asked("another").isNew()).as("once it is over").isTrue();
    }

    @Test
    void eightNodesDoItOnce() throws Exception {
        asked("eight");
        List<Integer> done = Eightfold.inParallel(8, () -> node().run());

        assertThat(trial.runs).hasValue(1);
        assertThat(done.stream().mapToInt(Integer::intValue).sum()).isOne();
        assertThat(trial.written("eight")).isEqualTo(TrialWork.ROWS);
    }

    @Test
    void whoseNodeDiedIsFoundAsNotCompletedAndMayBeAskedForAgain() {
        long id = asked("died").work().id();
        transaction.executeWithoutResult(status -> table.take(id, "a dead node", WorkRunner.LEASE));
        clock.set(NOW.plus(WorkRunner.LEASE));
        runner.sweep();
        assertThat(page(id)).as("the lease still holds").contains("正在进行");

        clock.set(NOW.plus(WorkRunner.LEASE).plusSeconds(1));
        runner.sweep();

        assertThat(page(id)).contains("没有完成").contains("执行中途程序停止了，没有完成；什么也没有写入，可以再试。");
        assertThat(asked("died").isNew()).isTrue();
        assertThat(runner.run()).isOne();
        assertThat(trial.written("died")).isEqualTo(TrialWork.ROWS);
    }

    @Test
    void aNodeThatWasOnlyThoughtDeadTakesEverythingBack() throws Exception {
        trial.stopInTheMiddle();
        long id = asked("late").work().id();
        CompletableFuture<Integer> run = running(runner);
        clock.set(NOW.plus(Duration.ofMinutes(1)));
        node().sweep();
        trial.goOn.countDown();
        run.get(1, TimeUnit.MINUTES);

        assertThat(page(id)).contains("没有完成");
        assertThat(trial.written("late")).isZero();
    }

    @Test
    void theEndOfTheProgramTakesBackWhatIsUnderWay() throws Exception {
        trial.stopInTheMiddle();
        long id = asked("ended").work().id();
        CompletableFuture<Integer> run = running(runner);
        runner.breakOff();
        trial.goOn.countDown();
        run.get(1, TimeUnit.MINUTES);

        assertThat(page(id)).contains("没有完成").contains("什么也没有写入");
        assertThat(trial.written("ended")).isZero();
    }

    @Test
    void whatFailsInTheMiddleLeavesNothingAndSaysWhyWithoutAnybodysDataInTheLog(CapturedOutput log) {
        trial.fails = true;
        long id = asked("failed").work().id();
        runner.run();

        assertThat(trial.written("failed")).isZero();
        assertThat(page(id)).contains("失败").containsPattern("系统出错（编号 [0-9A-F]{8}），什么也没有写入，可以再试。");
        assertThat(log.getAll())
                .contains("长时间任务" + id + "失败，编号")
                .contains("TrialWork.run")
                .doesNotContain(TrialWork.PERSONAL)
                .doesNotContain("990101199008310022");
    }

    @Test
    void aRefusalIsNoFailure() {
        trial.refusal = "已有变动，请再确认";
        long id = asked("refused").work().id();
        runner.run();

        assertThat(page(id)).contains("没有办理").contains("已有变动，请再确认");
    }

    @Test
    void nobodyElseFindsIt() {
        long id = asked("hidden").work().id();

        for (String account : List.of("renmi", "leader")) {
            assertThat(visitor(account).get("/work/" + id).status()).isEqualTo(404);
        }
        for (String odd : List.of("0", "abc", "99999999999999999999")) {
            assertThat(visitor("office").get("/work/" + odd).status()).isEqualTo(404);
        }
        assertThat(Visitor.at(port).get("/work/" + id).status()).isEqualTo(302);
    }

    private CompletableFuture<Integer> running(WorkRunner node) throws InterruptedException {
        CompletableFuture<Integer> run = CompletableFuture.supplyAsync(node::run);
        assertThat(trial.middle.await(1, TimeUnit.MINUTES)).isTrue();
        return run;
    }

    private LongWorks.Asked asked(String subject) {
        return works.ask(TrialWork.KIND, subject, "office");
    }

    private WorkRunner node() {
        return new WorkRunner(table, kinds, transaction, clock);
    }

    private String page(long id) {
        return visitor("office").get("/work/" + id).body();
    }

    private Visitor visitor(String account) {
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
