package cn.xieshou.notice.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.notice.outbox.MailDispatcher;
import cn.xieshou.notice.outbox.OutboxTest;
import cn.xieshou.notice.outbox.RefusingServer;
import cn.xieshou.notice.outbox.SmtpPost;
import cn.xieshou.testing.XieshouTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** S6: the morning's digests for 20,000 recipients into a local SMTP server, goal ≥ 100 mails/s, none twice. Asserts no time. */
@XieshouTest
@Tag("benchmark")
class DigestBenchmark {

    private static final int RECIPIENTS = Integer.getInteger("xieshou.benchmark.recipients", 20_000);

    @Autowired
    MorningFixture at;

    @Autowired
    JdbcClient jdbc;

    @Test
    void twentyThousandDigests() throws Exception {
        at.open();
        try (RefusingServer server = new RefusingServer("nobody@example.invalid")) {
            openTasks();
            Instant start = Instant.now();
            at.mornings.at(java.time.LocalDate.of(2025, 8, 4));
            Duration writing = Duration.between(start, Instant.now());
            MailDispatcher dispatcher = at.dispatcher(new SmtpPost(OutboxTest.sender(server.port()), at.envelope));
            Instant sending = Instant.now();
            int sent = dispatcher.run();
            Duration all = Duration.between(sending, Instant.now());

            assertThat(server.accepted()).hasSize(sent).hasSizeGreaterThanOrEqualTo(RECIPIENTS);
            assertThat(new HashSet<>(server.accepted())).as("none twice").hasSize(sent);
            System.out.printf(
                    "%nS6 每日汇总 %d 人：收集、判断、写入 %.1f s | 发送 %.1f s，每秒 %.0f 封（目标 ≥ 100）| 重复 0 封%n",
                    sent, writing.toMillis() / 1000.0, all.toMillis() / 1000.0, sent * 1000.0 / all.toMillis());
        } finally {
            jdbc.sql("delete from ACT_RU_TASK where ID_ like 'bench-%'").update();
            jdbc.sql("delete from person where account like 'bench-%'").update();
            at.close();
        }
    }

    /** Two tasks for each, one overdue and one due in a week, copied in the database: the engine would take minutes. */
    private void openTasks() {
        at.clock.set(MorningFixture.at("2025-07-01T09:00"));
        jdbc.sql("insert into person (account, name, role, email, disabled)"
                        + " select 'bench-' || x, '基准', 'EXPERT', 'bench-' || x || '@example.invalid', false"
                        + " from system_range(1, ?)")
                .param(RECIPIENTS)
                .update();
        for (String due : new String[] {"2025-08-01", "2025-08-11"}) {
            String task = at.filing(MorningFixture.HOLDER, due);
            jdbc.sql(
                            "insert into ACT_RU_TASK (ID_, REV_, NAME_, TASK_DEF_KEY_, PROC_DEF_ID_, PROC_INST_ID_, EXECUTION_ID_,"
                                    + " CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_, ASSIGNEE_, PRIORITY_)"
                                    + " select 'bench-' || ? || '-' || x, 1, NAME_, TASK_DEF_KEY_, PROC_DEF_ID_, PROC_INST_ID_,"
                                    + " EXECUTION_ID_, CREATE_TIME_, DUE_DATE_, 1, 'bench-' || x, 50"
                                    + " from ACT_RU_TASK, system_range(1, ?) where ID_ = ?")
                    .param(due)
                    .param(RECIPIENTS)
                    .param(task)
                    .update();
        }
        jdbc.sql("delete from mail").update();
    }
}
