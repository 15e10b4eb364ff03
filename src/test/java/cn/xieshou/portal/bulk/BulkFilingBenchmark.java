package cn.xieshou.portal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.directory.Role;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.CountedStatements;
import cn.xieshou.testing.FilledForm;
import cn.xieshou.testing.Movers;
import cn.xieshou.testing.OnPostgres;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.time.Instant;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer's afternoon: sixty plans in the list, all in order, filed in one go on PostgreSQL. Asserts no time. */
@XieshouTest
@OnPostgres
@Tag("benchmark")
class BulkFilingBenchmark {

    private static final int YEAR = 2026;
    private static final int PLANS = 60;
    private static final String OFFICER = "sixty.officer";
    private static final String PAGE = "/tasks/bulk?step=review-plan";

    @LocalServerPort
    int port;

    @Autowired
    PlanWalk walk;

    @Autowired
    Movers movers;

    @Autowired
    TaskService tasks;

    @Autowired
    CountedStatements counted;

    @Autowired
    EngineClock clock;

    @Test
    void sixtyFilings() {
        clock.set(Instant.parse("2026-08-10T02:00:00Z"));
        try {
            movers.come(OFFICER, "批量科员", Role.SECONDARY_SECTION, null);
            IntStream.range(0, PLANS).forEach(plan -> inHand());
            Visitor officer = Visitor.signedIn(port, OFFICER, SmallCounty.PASSWORD);
            officer.get(PAGE);
            long start = System.nanoTime();
            Answer list = officer.with(CountedStatements.HEADER, "list").get(PAGE);
            long listed = System.nanoTime();
            FilledForm form = FilledForm.on(list.body(), "bulk").orElseThrow();
            Answer sent = officer.with(CountedStatements.HEADER, "sent")
                    .send("POST", "/tasks/bulk", "application/x-www-form-urlencoded", form.body());
            long filed = System.nanoTime();
            assertThat(officer.get(sent.location()).body()).contains("已办理" + PLANS + "件");
            System.out.printf(
                    "%n%d 件：列表 %.2f s、%d 条语句；一次备案 %.2f s、%d 条语句%n",
                    PLANS,
                    (listed - start) / 1e9,
                    counted.of("list").statements().size(),
                    (filed - listed) / 1e9,
                    counted.of("sent").statements().size());
        } finally {
            clock.reset();
        }
    }

    private void inHand() {
        Pairing pairing = walk.pairing();
        walk.start(pairing, YEAR);
        walk.toSection(pairing, YEAR);
        tasks.setAssignee(walk.task(pairing, YEAR).getId(), OFFICER);
    }
}
