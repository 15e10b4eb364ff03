package cn.xieshou.notice.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.notice.ContentOf;
import cn.xieshou.notice.feed.FeedCases;
import cn.xieshou.notice.reminder.TellReminders;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.testing.Postgres;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox against a real SMTP server, on both databases. */
public class OutboxTest {

    static final ZoneId ZONE = ChineseDates.ZONE;
    public static final Instant MORNING = Instant.parse("2026-08-31T01:00:00Z");

    @Nested
    class OnH2 extends Holds {

        @Override
        DataSource open() {
            return JdbcConnectionPool.create("jdbc:h2:mem:outbox;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "x", "x");
        }

        @Override
        String vendor() {
            return "h2";
        }
    }

    @Nested
    class OnPostgres extends Holds {

        @Override
        DataSource open() {
            return Postgres.dataSource("outbox");
        }

        @Override
        String vendor() {
            return "postgresql";
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class Holds {

        final MovingClock clock = new MovingClock();
        final Map<String, String> addresses = Map.of(
                "bazhong.principal", "bazhong@school.example",
                "yizhong.principal", "yizhong@school.example",
                "office", "office@bureau.example");
        DataSource data;
        int most;
        JdbcClient jdbc;
        MailRepository mails;
        MailQueue queue;
        GreenMail server;

        abstract DataSource open() throws IOException;

        abstract String vendor();

        @BeforeAll
        void migrate() throws IOException {
            data = open();
            Flyway.configure()
                    .dataSource(data)
                    .locations("classpath:db/migration", "classpath:db/vendor/" + vendor())
                    .load()
                    .migrate();
            jdbc = JdbcClient.create(data);
            mails = new MailRepository(jdbc, new NamedParameterJdbcTemplate(data));
            queue = new MailQueue(jdbc);
        }

        @BeforeEach
        void start() {
            jdbc.sql("delete from mail").update();
            clock.now = MORNING;
            most = 0;
            server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
            server.start();
        }

        @AfterEach
        void stopServer() {
            server.stop();
        }

        @Test
        void everyMailLeavesOnce() throws Exception {
            MailDispatcher dispatcher = dispatcher();
            outbox(dispatcher).enqueue(mail("bazhong.principal"));
            outbox(dispatcher).enqueue(mail("yizhong.principal"));

            assertThat(dispatcher.run()).isEqualTo(2);
            assertThat(dispatcher.run()).isZero();
            assertThat(server.getReceivedMessages())
                    .extracting(message -> message.getAllRecipients()[0].toString())
                    .containsExactlyInAnyOrder("bazhong@school.example", "yizhong@school.example");
            assertThat(mails.count(null, MailState.SENT)).isEqualTo(2);
        }

        @Test
        void aMailCarriesTextLinkAndCalendarEntry() throws Exception {
            MailDispatcher dispatcher = dispatcher();
            outbox(dispatcher).enqueue(mail("bazhong.principal"));
            dispatcher.run();

            var message = server.getReceivedMessages()[0];
            String raw = new String(GreenMailUtil.getWholeMessage(message).getBytes("UTF-8"), "UTF-8");
            assertThat(message.getSubject()).isEqualTo("请办理：签署结对帮扶协议（一中—二中高中部（理科）），截止 2026年11月27日");
            assertThat(message.getHeader("Message-ID")[0]).matches("<[0-9a-f-]{36}@xieshou\\.pairing\\.example>");
            assertThat(raw).contains("text/plain", "text/html", "text/calendar");
            assertThat(ContentOf.text(message)).contains("https://pairing.example/go/task-1");
            assertThat(ContentOf.calendar(message)).contains("DTSTART;VALUE=DATE:20261127", "UID:task-1@xieshou");
        }

        @Test
        void aLaterMailMovesTheEntryThatAnEarlierOneMade() throws Exception {
            MailDispatcher dispatcher = dispatcher();
            outbox(dispatcher).enqueue(mail("bazhong.principal"));
            clock.now = MORNING.plus(Duration.ofHours(1));
            outbox(dispatcher).enqueue(mail("bazhong.principal"));
            dispatcher.run();

            List<Integer> sequences = new java.util.ArrayList<>();
            for (var message : server.getReceivedMessages()) {
                String entry = ContentOf.calendar(message);
                assertThat(entry).contains("METHOD:PUBLISH", "UID:task-1@xieshou", "TRANSP:TRANSPARENT");
                sequences.add(biweekly.Biweekly.parse(entry)
                        .first()
                        .getEvents()
                        .get(0)
                        .getSequence()
                        .getValue());
            }
            assertThat(sequences.get(1) - sequences.get(0)).isEqualTo(60);
        }

        @Test
        void whatDidNotArriveIsFoundUntilSomethingArrivesThere() throws Exception {
            UnsentMails unsent = new UnsentMails(jdbc);
            server.stop();
            try (RefusingServer refusing = new RefusingServer("bazhong@school.example")) {
                MailDispatcher dispatcher = dispatcher(refusing.port());
                outbox(dispatcher).enqueue(mail("bazhong.principal"));
                assertThat(queue.oldestOverdue(clock.now)).contains(MORNING);
                dispatcher.run();
            }
            assertThat(queue.oldestOverdue(clock.now)).isEmpty();
            assertThat(unsent.since(MORNING, Set.of("bazhong.principal"))).hasSize(1);
            assertThat(unsent.refusedLast(Set.of("bazhong.principal"))).containsOnlyKeys("bazhong.principal");
            assertThat(mails.ofMatter("P-2026-001", 10)).hasSize(1);
            assertThat(TellReminders.of("P-2026-001", jdbc)).isEmpty();

            clock.now = MORNING.plus(Duration.ofMinutes(1));
            jdbc.sql("update mail set state = 'PENDING', due_at = created_at").update();
            mails.dropUnsent("task-1", null, "已办结");
            assertThat(unsent.refusedLast(Set.of("bazhong.principal"))).isEmpty();
        }

        @Test
        void aFeedIsFoundByItsSecretUntilItIsShut() {
            FeedCases.aFeedIsFoundByItsSecretUntilItIsShut(jdbc);
        }

        @Test
        void whenEachEntryOfAFeedChangedIsKnownUntilTheFeedIsShut() {
            FeedCases.whenEachEntryOfAFeedChangedIsKnownUntilTheFeedIsShut(data);
        }

        @Test
        void theSameKeyIsWrittenOnce() {
            Outbox outbox = outbox(dispatcher());
            outbox.enqueue(mail("bazhong.principal").once("k"));
            outbox.enqueue(mail("bazhong.principal").once("k"));

            assertThat(mails.count("bazhong.principal", null)).isEqualTo(1);
        }

        @Test
        void whatLongWorkWritesIsThereAtItsEndAndTheSameKeyOnceToo() {
            Outbox outbox = outbox(dispatcher());
            outbox.enqueue(mail("bazhong.principal").once("k"));
            outbox.together(() -> {
                outbox.enqueue(mail("bazhong.principal").once("k"));
                outbox.enqueue(mail("office").once("l"));
                outbox.enqueue(mail("office").once("l"));
                outbox.enqueue(mail("office"));
                assertThat(mails.count("office", null)).isZero();
            });

            assertThat(mails.count("bazhong.principal", null)).isEqualTo(1);
            assertThat(mails.count("office", null)).isEqualTo(2);
        }

        @Test
        void aRefusedRecipientHoldsNobodyUp() throws Exception {
            server.stop();
            try (RefusingServer refusing = new RefusingServer("bazhong@school.example")) {
                MailDispatcher dispatcher = dispatcher(refusing.port());
                outbox(dispatcher).enqueue(mail("bazhong.principal"));
                outbox(dispatcher).enqueue(mail("yizhong.principal"));
                outbox(dispatcher).enqueue(mail("office"));

                assertThat(dispatcher.run()).isEqualTo(3);
                assertThat(refusing.accepted())
                        .containsExactlyInAnyOrder("yizhong@school.example", "office@bureau.example");
                assertThat(only("bazhong.principal").state()).isEqualTo(MailState.FAILED);
                assertThat(only("bazhong.principal").error()).isEqualTo("收件地址被邮件服务器拒收（550）");
            }
        }

        @Test
        void aServerThatIsDownCostsNoAttemptAndTheBacklogLeavesAfterwards() throws Exception {
            int port = server.getSmtp().getPort();
            server.stop();
            MailDispatcher dispatcher = dispatcher(port);
            outbox(dispatcher).enqueue(mail("bazhong.principal"));
            assertThat(dispatcher.run()).isZero();
            assertThat(only("bazhong.principal").error()).startsWith("邮件服务器暂时无法连接");
            assertThat(only("bazhong.principal").state()).isEqualTo(MailState.PENDING);

            try (RefusingServer back = new RefusingServer("nobody@x.example", port)) {
                assertThat(dispatcher.run()).as("not at once again").isZero();
                clock.now = clock.now.plus(Duration.ofMinutes(1));
                assertThat(dispatcher.run()).isEqualTo(1);
                assertThat(back.accepted()).containsExactly("bazhong@school.example");
            }
        }

        @Test
        void aHangingServerEndsInTimeAndNothingIsLost() throws Exception {
            try (ServerSocket silent = new ServerSocket(0)) {
                JavaMailSenderImpl sender = sender(silent.getLocalPort());
                sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "300");
                MailDispatcher dispatcher = dispatcher(new SmtpPost(sender, envelope()));
                long began = System.nanoTime();
                outbox(dispatcher).enqueue(mail("bazhong.principal"));
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
                assertThat(dispatcher.run()).isZero();
            }
            clock.now = clock.now.plus(Duration.ofMinutes(1));
            assertThat(dispatcher().run()).isEqualTo(1);
        }

        @Test
        void afterACrashBetweenSendingAndMarkingItGoesAgainUnderTheSameMessageId() throws Exception {
            Dying dying = new Dying(new SmtpPost(sender(server.getSmtp().getPort()), envelope()));
            MailDispatcher crashed = dispatcher(dying);
            outbox(crashed).enqueue(mail("bazhong.principal"));
            assertThatThrownBy(crashed::run).isInstanceOf(Dying.Killed.class);
            assertThat(only("bazhong.principal").state()).isEqualTo(MailState.SENDING);

            MailDispatcher other = dispatcher();
            assertThat(other.run()).as("the lease still holds").isZero();
            clock.now = clock.now.plus(MailDispatcher.LEASE).plusSeconds(1);
            assertThat(other.run()).isEqualTo(1);

            List<String> ids = Arrays.stream(server.getReceivedMessages())
                    .map(ContentOf::messageId)
                    .toList();
            assertThat(ids).hasSize(2);
            assertThat(ids.get(0)).isEqualTo(ids.get(1));
            assertThat(MailDispatcher.LEASE).isLessThan(Duration.ofMinutes(2));
        }

        @Test
        void anUnclearFailureIsTriedTenTimesAndThenShown() {
            MailDispatcher dispatcher = dispatcher(new Breaking());
            outbox(dispatcher).enqueue(mail("bazhong.principal"));
            int attempts = 0;
            for (int hour = 0; hour < 40; hour++) {
                attempts += dispatcher.run();
                clock.now = clock.now.plus(Duration.ofHours(6));
            }

            assertThat(attempts).isEqualTo(Backoff.TRIES);
            assertThat(only("bazhong.principal").state()).isEqualTo(MailState.FAILED);
            assertThat(mails.retry(only("bazhong.principal").id(), clock.now)).isTrue();
            assertThat(dispatcher().run()).isEqualTo(1);
        }

        @Test
        void twoNodesSendEveryMailOnce() throws Exception {
            Outbox outbox = outbox(dispatcher());
            for (int i = 0; i < 200; i++) {
                outbox.enqueue(mail("bazhong.principal"));
            }
            var nodes = Executors.newFixedThreadPool(2);
            try {
                Callable<Integer> first = dispatcher()::run;
                Callable<Integer> second = dispatcher()::run;
                int attempts = 0;
                for (var future : nodes.invokeAll(List.of(first, second))) {
                    attempts += future.get();
                }
                assertThat(attempts).isEqualTo(200);
            } finally {
                nodes.shutdown();
            }
            assertThat(Arrays.stream(server.getReceivedMessages())
                            .map(ContentOf::messageId)
                            .distinct())
                    .hasSize(200);
            assertThat(server.getReceivedMessages()).hasSize(200);
        }

        @Test
        void betweenTenAtNightAndSevenNothingLeaves() {
            MailDispatcher dispatcher = dispatcher();
            clock.now = at("2026-08-31T22:30:00");
            outbox(dispatcher).enqueue(mail("bazhong.principal"));
            assertThat(only("bazhong.principal").dueAt())
                    .as("after the digest, which may take it along")
                    .isEqualTo(at("2026-09-01T07:35:00"));
            clock.now = at("2026-09-01T06:59:59");
            assertThat(dispatcher.run()).isZero();
            clock.now = at("2026-09-01T07:35:00");
            assertThat(dispatcher.run()).isEqualTo(1);
        }

        @Test
        void aLinkThatItsOwnerWaitsForLeavesAtNightAndNothingElseDoes() {
            MailDispatcher dispatcher = dispatcher();
            clock.now = at("2026-08-31T21:59:00");
            outbox(dispatcher).enqueue(mail("office"));
            clock.now = at("2026-08-31T22:30:00");
            outbox(dispatcher).enqueue(aboutAccount(Mail.Kind.LINK));
            outbox(dispatcher).enqueue(aboutAccount(Mail.Kind.LINK_NOW));

            assertThat(dispatcher.run()).isEqualTo(1);
            assertThat(mails.count("bazhong.principal", MailState.SENT)).isOne();
            clock.now = at("2026-09-01T07:35:00");
            assertThat(dispatcher.run()).isEqualTo(2);
        }

        @Test
        void whatIsAboutAnAccountLeavesBeyondTheLimitOfADayAndToTheOldAddress() throws Exception {
            most = 1;
            MailDispatcher dispatcher = dispatcher();
            outbox(dispatcher).enqueue(mail("bazhong.principal"));
            outbox(dispatcher).enqueue(mail("bazhong.principal"));
            outbox(dispatcher).enqueue(aboutAccount(Mail.Kind.ACCOUNT));

            assertThat(dispatcher.run()).isEqualTo(2);
            assertThat(mails.count("bazhong.principal", MailState.HELD)).isOne();
            assertThat(Arrays.stream(server.getReceivedMessages()).map(message -> ContentOf.recipient(message)))
                    .contains("old@example.cn");
        }

        private static Mail aboutAccount(Mail.Kind kind) {
            return new Mail(
                    "bazhong.principal",
                    "登记邮箱已更改",
                    "您好！",
                    "账号",
                    "/login",
                    null,
                    null,
                    null,
                    kind,
                    null,
                    "old@example.cn");
        }

        @Test
        void theFourthMailOfADayWaitsForADigestAndANewDayCountsAnew() {
            most = 3;
            MailDispatcher dispatcher = dispatcher();
            for (int i = 0; i < 5; i++) {
                outbox(dispatcher).enqueue(mail("bazhong.principal"));
            }
            outbox(dispatcher).enqueue(mail("office"));

            assertThat(dispatcher.run()).isEqualTo(4);
            assertThat(mails.count("bazhong.principal", MailState.SENT)).isEqualTo(3);
            assertThat(mails.count("bazhong.principal", MailState.HELD)).isEqualTo(2);
            clock.now = at("2026-09-01T09:00:00");
            outbox(dispatcher).enqueue(mail("bazhong.principal"));
            assertThat(dispatcher.run()).isEqualTo(1);
        }

        @Test
        void twoNodesKeepTheLimitTogether() throws Exception {
            most = 3;
            for (int i = 0; i < 40; i++) {
                outbox(dispatcher()).enqueue(mail(i % 2 == 0 ? "bazhong.principal" : "office"));
            }
            var nodes = Executors.newFixedThreadPool(2);
            try {
                Callable<Integer> first = dispatcher()::run;
                Callable<Integer> second = dispatcher()::run;
                nodes.invokeAll(List.of(first, second));
            } finally {
                nodes.shutdown();
            }
            assertThat(dispatcher().run()).isZero();
            assertThat(server.getReceivedMessages()).hasSize(6);
            assertThat(mails.count(null, MailState.HELD)).isEqualTo(34);
        }

        @Test
        void anAccountWithoutAddressIsShownAsSuch() {
            MailDispatcher dispatcher = dispatcher();
            outbox(dispatcher).enqueue(mail("nobody.principal"));
            dispatcher.run();

            assertThat(only("nobody.principal").state()).isEqualTo(MailState.NO_ADDRESS);
            assertThat(only("nobody.principal").error()).contains("没有登记有效的邮箱");
        }

        @Test
        void aLineBreakInASubjectMakesNoHeader() throws Exception {
            MailDispatcher dispatcher = dispatcher();
            outbox(dispatcher)
                    .enqueue(new Mail(
                            "bazhong.principal", "请办理\r\nBcc: evil@x.example\n再见", "正文", "P-1", "/pairings/P-1"));
            dispatcher.run();

            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
            assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("请办理 Bcc: evil@x.example 再见");
        }

        @Test
        void theRehearsalLeavesOnlyWhatIsStillOpen() {
            MailDispatcher dispatcher = dispatcher();
            Outbox outbox = outbox(dispatcher);
            outbox.quietly(() -> {
                clock.now = at("2025-09-01T09:00:00");
                outbox.enqueue(mail("bazhong.principal"));
                outbox.enqueue(new Mail("office", "催办", "正文", "P-1", "/pairings/P-1"));
                assertThat(dispatcher.run()).isZero();
                outbox.dropUnsent("task-1");
                outbox.enqueue(mail("yizhong.principal"));
                clock.now = MORNING;
            });

            assertThat(dispatcher.run()).isEqualTo(1);
            assertThat(only("yizhong.principal").state()).isEqualTo(MailState.SENT);
            assertThat(mails.count(null, null)).isEqualTo(1);
        }

        private MailDispatcher dispatcher() {
            return dispatcher(server.getSmtp().getPort());
        }

        private MailDispatcher dispatcher(int port) {
            return dispatcher(new SmtpPost(sender(port), envelope()));
        }

        private MailDispatcher dispatcher(PostOffice post) {
            return new MailDispatcher(
                    queue,
                    post,
                    account -> Optional.ofNullable(addresses.get(account)),
                    new AsWritten(),
                    new DailyLimit(jdbc, most),
                    new DigestTime("07:30"),
                    clock,
                    new TransactionTemplate(new JdbcTransactionManager(data)));
        }

        private Outbox outbox(MailDispatcher dispatcher) {
            return new Outbox(mails, dispatcher, clock);
        }

        private StoredMail only(String recipient) {
            List<StoredMail> found = mails.list(recipient, null, 0, 10);
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }

    public static Envelope envelope() {
        return new Envelope("https://pairing.example", "xieshou@pairing.example");
    }

    public static JavaMailSenderImpl sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "5000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "10000");
        return sender;
    }

    static Mail mail(String recipient) {
        return new Mail(
                recipient,
                "请办理：签署结对帮扶协议（一中—二中高中部（理科）），截止 2026年11月27日",
                "您好！\n请签署。",
                "P-2026-001",
                "/go/task-1",
                "task-1",
                at("2026-11-27T23:59:00"),
                null);
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    static final class MovingClock extends Clock {

        volatile Instant now = MORNING;

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** These tests are about single mails. */
    static final class AsWritten implements LastLook {

        @Override
        public Optional<StoredMail> prepare(StoredMail mail) {
            return Optional.of(mail);
        }

        @Override
        public void sent(StoredMail mail, Instant at) {}
    }

    /** Sends and dies before anybody learns of it. */
    public record Dying(PostOffice post) implements PostOffice {

        public static final class Killed extends Error {}

        @Override
        public boolean disturbs() {
            return true;
        }

        @Override
        public Round open() throws PostFailure {
            Round round = post.open();
            return new Round() {
                @Override
                public void send(StoredMail mail, String address) throws PostFailure {
                    round.send(mail, address);
                    throw new Killed();
                }

                @Override
                public void close() {
                    round.close();
                }
            };
        }
    }

    /** Loses the connection with every mail. */
    record Breaking() implements PostOffice {

        @Override
        public boolean disturbs() {
            return false;
        }

        @Override
        public Round open() {
            return new Round() {
                @Override
                public void send(StoredMail mail, String address) throws PostFailure {
                    throw new PostFailure(
                            "发送时与邮件服务器的连接中断",
                            false,
                            new IOException(UUID.randomUUID().toString()));
                }

                @Override
                public void close() {}
            };
        }
    }
}
