package cn.xieshou.notice.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The alarm when mail stops, on the engine's clock. */
@XieshouTest
class MailAlarmTest {

    private static final Instant NOON = Instant.parse("2026-09-01T04:00:00Z");
    private static final Duration AFTER = Duration.ofMinutes(30);

    @Autowired
    EngineClock clock;

    @Autowired
    MailRepository mails;

    @Autowired
    MailQueue queue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Addresses addresses;

    @Autowired
    TransactionTemplate transaction;

    Post post = new Post();
    MailDispatcher dispatcher;
    Outbox outbox;
    MailAlarm alarm;

    @BeforeEach
    void atNoon() {
        clock.set(NOON);
        jdbc.sql("delete from mail").update();
        dispatcher = new MailDispatcher(
                queue,
                post,
                account -> java.util.Optional.of(account),
                new OutboxTest.AsWritten(),
                new DailyLimit(jdbc, 0),
                new DigestTime("07:30"),
                clock,
                transaction);
        outbox = new Outbox(mails, dispatcher, clock);
        alarm = new MailAlarm(queue, dispatcher.pulse(), post, clock, AFTER, 10, true);
    }

    @AfterEach
    void tidy() {
        clock.reset();
        jdbc.sql("delete from mail").update();
    }

    @Test
    void aMailThatWaitsTooLongRaisesItAndSendingEndsIt() {
        post.away = true;
        outbox.enqueue(mail(1));
        dispatcher.run();
        assertThat(alarm.reasons()).isEmpty();

        later(31);
        dispatcher.run();
        assertThat(alarm.reasons()).singleElement().asString().contains("等了31分钟", "邮件服务器暂时无法连接");

        post.away = false;
        later(10);
        dispatcher.run();
        assertThat(alarm.reasons()).isEmpty();
    }

    @Test
    void whatADowntimeLeftOverIsGivenTimeToLeave() {
        outbox.enqueue(mail(1));
        later(180);
        MailAlarm restarted = new MailAlarm(queue, new DispatchPulse(clock), post, clock, AFTER, 10, true);
        assertThat(restarted.reasons()).isEmpty();

        later(31);
        assertThat(restarted.reasons()).anyMatch(reason -> reason.contains("等了31分钟"));
    }

    @Test
    void aNightWithoutMailIsNoAlarm() {
        clock.set(Instant.parse("2026-09-01T13:50:00Z"));
        outbox.enqueue(mail(1));
        clock.set(Instant.parse("2026-09-01T22:59:00Z"));
        dispatcher.run();
        assertThat(alarm.reasons()).isEmpty();

        clock.set(Instant.parse("2026-09-01T23:21:00Z"));
        assertThat(alarm.reasons()).anyMatch(reason -> reason.contains("等了31分钟"));
    }

    @Test
    void aDispatcherThatShowsNoLifeRaisesItUntilItsNextRound() {
        later(31);
        assertThat(alarm.reasons()).containsExactly("发信程序已经31分钟没有运行，请系统管理员检查服务器。");
        dispatcher.run();
        assertThat(alarm.reasons()).isEmpty();
    }

    @Test
    void aNodeThatSendsNothingByItselfIsNotWatchedForRounds() {
        MailAlarm elsewhere = new MailAlarm(queue, dispatcher.pulse(), post, clock, AFTER, 10, false);
        later(300);
        assertThat(elsewhere.reasons()).isEmpty();
    }

    @Test
    void attemptAfterAttemptThatFailsRaisesItAndOneThatGoesEndsIt() {
        post.refusing = true;
        for (int i = 0; i < 10; i++) {
            outbox.enqueue(mail(i));
            assertThat(alarm.reasons()).isEmpty();
            dispatcher.run();
        }
        assertThat(alarm.reasons()).singleElement().asString().contains("最近10次发送全部失败", "收件地址被邮件服务器拒收");

        post.refusing = false;
        outbox.enqueue(mail(11));
        dispatcher.run();
        assertThat(alarm.reasons()).isEmpty();
    }

    @Test
    void theLogSaysItOnceAndOnceMoreWhenItIsOver() {
        Logger log = (Logger) LoggerFactory.getLogger(MailAlarmWatch.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        MailAlarmWatch watch = new MailAlarmWatch(alarm);
        later(31);
        watch.look();
        later(1);
        watch.look();
        dispatcher.run();
        watch.look();
        watch.look();
        log.detachAppender(lines);

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Mail has stopped: 发信程序"),
                        second -> assertThat(second).isEqualTo("Mail leaves again"));
    }

    private void later(int minutes) {
        clock.set(clock.instant().plus(Duration.ofMinutes(minutes)));
    }

    private static Mail mail(int n) {
        return new Mail("alarm." + n, "请办理：签署", "正文", "P-ALARM", "/go/1");
    }

    /** A server that can be away or refuse everybody. */
    private static final class Post implements PostOffice {

        boolean away;
        boolean refusing;

        @Override
        public boolean disturbs() {
            return true;
        }

        @Override
        public Round open() throws PostFailure {
            if (away) {
                throw new PostFailure("邮件服务器暂时无法连接（mail.example）", false, new IOException());
            }
            return new Round() {
                @Override
                public void send(StoredMail mail, String address) throws PostFailure {
                    if (refusing) {
                        throw new PostFailure("收件地址被邮件服务器拒收（550）", true, new IOException());
                    }
                }

                @Override
                public void close() {}
            };
        }
    }
}
