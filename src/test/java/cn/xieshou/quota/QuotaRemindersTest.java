package cn.xieshou.quota;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Both schools are told once a term what will be missing, in the weeks that the programme names. */
@XieshouTest
class QuotaRemindersTest {

    @Autowired
    ActivityWalk walk;

    @Autowired
    QuotaReminders reminders;

    @Autowired
    QuotaReminderRound round;

    @Autowired
    Spans spans;

    @Autowired
    JdbcClient jdbc;

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
    void principalsAndLiaisonsAreToldOnceWithoutAnybodysName() throws InterruptedException {
        walk.day("2026-12-21");

        assertThat(atOnce(() -> reminders.tell(pairing.id(), spans.current())))
                .containsOnlyOnce(true)
                .hasSize(8);
        List<String> readers = List.of(
                pairing.supportingSchool() + ".principal",
                pairing.supportingSchool() + ".liaison",
                pairing.recipientSchool() + ".principal",
                pairing.recipientSchool() + ".liaison");
        assertThat(mails()).extracting(Told::recipient).containsExactlyInAnyOrderElementsOf(readers);
        assertThat(mails()).isNotEmpty().allSatisfy(mail -> assertThat(mail.body())
                .contains("照此进度，到1月31日还有", "备课组教研缺3次")
                .doesNotContain("联络人", "校长："));
    }

    @Test
    void nothingIsToldBeforeTheWeeksThatTheProgrammeNames() {
        jdbc.sql("update pairing set stage = 'IMPLEMENTATION' where id = ?")
                .param(pairing.id())
                .update();
        walk.day("2026-12-19");
        round.run();
        assertThat(mails()).isEmpty();

        walk.day("2026-12-20");
        round.run();
        assertThat(mails()).hasSize(4);
        walk.day("2026-12-21");
        round.run();
        assertThat(mails()).hasSize(4);
    }

    /** What eight get who do the same in the same moment. */
    private static List<Boolean> atOnce(Callable<Boolean> deed) throws InterruptedException {
        ExecutorService eight = Executors.newFixedThreadPool(8);
        try {
            return eight.invokeAll(Collections.nCopies(8, deed)).stream()
                    .map(QuotaRemindersTest::answer)
                    .toList();
        } finally {
            eight.shutdown();
        }
    }

    private static boolean answer(Future<Boolean> deed) {
        try {
            return deed.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A mail that waits for the digest. */
    private record Told(String recipient, String body) {}

    private List<Told> mails() {
        return jdbc.sql("select recipient, body from mail where matter_key = ? and subject like '帮扶指标%'")
                .param(pairing.id())
                .query((row, n) -> new Told(row.getString("recipient"), row.getString("body")))
                .list();
    }
}
