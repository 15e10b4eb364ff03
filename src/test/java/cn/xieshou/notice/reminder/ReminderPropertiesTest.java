package cn.xieshou.notice.reminder;

import static cn.xieshou.notice.reminder.MorningFixture.COLLEAGUE;
import static cn.xieshou.notice.reminder.MorningFixture.HOLDER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.MailDispatcher;
import cn.xieshou.notice.outbox.MailState;
import cn.xieshou.notice.outbox.OutboxTest;
import cn.xieshou.notice.outbox.PostFailure;
import cn.xieshou.notice.outbox.PostOffice;
import cn.xieshou.notice.outbox.StoredMail;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.testing.XieshouTest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What must hold whatever happens in whatever order: weeks of random openings, submissions, hand-overs, moved dates, missed
 * and doubled mornings, a clock that is set back, a mail server that is away, nodes that die while sending.
 */
@XieshouTest
class ReminderPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 9, 15);
    private static final int DAYS = 26;
    private static final int MOST_A_DAY = 3;
    private static final Pattern LINK = Pattern.compile("/go/([0-9a-f-]{36})");
    private static final Pattern REMINDER =
            Pattern.compile("\\d+\\. ((?:还有|明天到期|逾期)[^\\n]*)\\n\\s+\\S+/go/([0-9a-f-]{36})");

    @Autowired
    MorningFixture at;

    @Autowired
    WorkingDays workingDays;

    private final List<Sent> sent = new ArrayList<>();
    private final Map<String, String> holders = new TreeMap<>();
    private final Set<String> everTold = new HashSet<>();

    @BeforeEach
    void open() {
        at.open();
    }

    @AfterEach
    void close() {
        at.close();
    }

    record Sent(Instant at, String recipient, String id, String text) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noReminderAfterSubmissionNoneTwiceNoneAtNightAtMostThreeADayNothingLost(long seed) {
        Random random = new Random(seed);
        LocalDate day = FIRST;
        for (int i = 0; i < DAYS; i++, day = day.plusDays(1)) {
            liveThrough(day, random);
        }
        day = recover(day);

        assertNoneAtNight();
        assertAtMostThreeADay();
        assertNoneTwice();
        assertNothingLost(day);
    }

    private void liveThrough(LocalDate day, Random random) {
        boolean away = random.nextInt(5) == 0;
        boolean down = random.nextInt(4) == 0;
        hour(day, 2, random, away);
        if (!down) {
            at.mornings.at(day);
            if (random.nextInt(6) == 0) {
                at.clock.set(MorningFixture.at(day.minusDays(1), LocalTime.of(7, 30)));
                at.mornings.now();
            }
            if (random.nextInt(4) == 0) {
                at.clock.set(MorningFixture.at(day, LocalTime.of(7, 31)));
                at.mornings.now();
            }
            if (random.nextBoolean()) {
                change(day, random);
            }
            send(day, LocalTime.of(7, 36), random, away);
        }
        for (int hour : new int[] {9, 14, 21, 23}) {
            hour(day, hour, random, away);
        }
    }

    private void hour(LocalDate day, int hour, Random random, boolean away) {
        at.clock.set(MorningFixture.at(day, LocalTime.of(hour, random.nextInt(60))));
        for (int n = random.nextInt(3); n > 0; n--) {
            change(day, random);
        }
        send(day, LocalTime.ofInstant(at.clock.instant(), ChineseDates.ZONE), random, away);
    }

    private void change(LocalDate day, Random random) {
        String task = holders.isEmpty() || random.nextInt(3) == 0
                ? null
                : List.copyOf(holders.keySet()).get(random.nextInt(holders.size()));
        if (task == null) {
            String due = day.plusDays(random.nextInt(20)).toString();
            String holder = random.nextBoolean() ? HOLDER : COLLEAGUE;
            boolean group = random.nextInt(4) == 0;
            holders.put(
                    group ? at.groupFiling("liaison-rem-a", due) : at.filing(holder, due), group ? COLLEAGUE : holder);
            return;
        }
        switch (random.nextInt(6)) {
            case 0, 1 -> {
                if (at.engine
                                .getTaskService()
                                .createTaskQuery()
                                .taskId(task)
                                .singleResult()
                                .getAssignee()
                        != null) {
                    at.submit(task);
                    holders.remove(task);
                }
            }
            case 2, 3 -> {
                String next = holders.get(task).equals(HOLDER) ? COLLEAGUE : HOLDER;
                at.engine.getTaskService().setAssignee(task, next);
                holders.put(task, next);
            }
            default -> at.moveDue(task, day.plusDays(random.nextInt(25)).toString());
        }
    }

    private void send(LocalDate day, LocalTime time, Random random, boolean away) {
        at.clock.set(MorningFixture.at(day, time));
        boolean dies = random.nextInt(6) == 0;
        try {
            at.dispatcher(new Recorder(away, dies ? random.nextInt(3) : -1)).run();
        } catch (OutboxTest.Dying.Killed killed) {
            at.clock.set(at.clock.instant().plus(MailDispatcher.LEASE).plusSeconds(1));
            at.dispatcher(new Recorder(away, -1)).run();
        }
    }

    /** A week without faults. */
    private LocalDate recover(LocalDate from) {
        LocalDate day = from;
        for (int i = 0; i < 7 || !workingDays.isWorkingDay(day.minusDays(1)); i++, day = day.plusDays(1)) {
            at.mornings.at(day);
            at.dispatcher(new Recorder(false, -1)).run();
            at.clock.set(MorningFixture.at(day, LocalTime.of(8, 0)));
            at.dispatcher(new Recorder(false, -1)).run();
        }
        return day.minusDays(1);
    }

    private void assertNoneAtNight() {
        assertThat(sent).isNotEmpty().allSatisfy(mail -> assertThat(LocalTime.ofInstant(mail.at(), ChineseDates.ZONE))
                .isBetween(LocalTime.of(7, 0), LocalTime.of(21, 59, 59)));
    }

    private void assertAtMostThreeADay() {
        Map<String, Set<String>> places = new HashMap<>();
        sent.forEach(mail -> places.computeIfAbsent(
                        mail.recipient() + " " + LocalDate.ofInstant(mail.at(), ChineseDates.ZONE),
                        any -> new HashSet<>())
                .add(mail.id()));
        assertThat(places).isNotEmpty().allSatisfy((place, mails) -> assertThat(mails)
                .hasSizeLessThanOrEqualTo(MOST_A_DAY));
    }

    private void assertNoneTwice() {
        Map<String, String> first = new HashMap<>();
        for (Sent mail : sent) {
            Matcher line = REMINDER.matcher(mail.text());
            while (line.find()) {
                String what = mail.recipient() + " " + line.group(1) + " " + line.group(2);
                assertThat(first.computeIfAbsent(what, any -> mail.id()))
                        .as(what)
                        .isEqualTo(mail.id());
            }
        }
        assertThat(first).as("weeks like these bring many reminders").hasSizeGreaterThan(20);
    }

    private void assertNothingLost(LocalDate lastMorning) {
        assertThat(holders).isNotEmpty().allSatisfy((task, holder) -> assertThat(everTold)
                .as("the holder was told of every task that is still open")
                .contains(holder + " " + task));
        String today = sent.stream()
                .filter(mail ->
                        LocalDate.ofInstant(mail.at(), ChineseDates.ZONE).equals(lastMorning))
                .map(mail -> mail.recipient() + mail.text())
                .reduce("", String::concat);
        holders.forEach((task, holder) -> {
            Instant due = at.engine
                    .getTaskService()
                    .createTaskQuery()
                    .taskId(task)
                    .singleResult()
                    .getDueDate()
                    .toInstant();
            if (LocalDate.ofInstant(due, ChineseDates.ZONE).isBefore(lastMorning)) {
                assertThat(today).as("overdue and reminded every working day").contains(task);
            }
        });
        assertThat(at.mails.count(null, MailState.HELD))
                .as("nothing waits for ever")
                .isZero();
        assertThat(at.mails.count(null, MailState.PENDING)).isZero();
    }

    /** Notes what reaches the mail server, and holds it against who holds what at that moment. */
    private final class Recorder implements PostOffice {

        private final boolean away;
        private int diesAfter;

        Recorder(boolean away, int diesAfter) {
            this.away = away;
            this.diesAfter = diesAfter;
        }

        @Override
        public boolean disturbs() {
            return true;
        }

        @Override
        public Round open() throws PostFailure {
            if (away) {
                throw new PostFailure("邮件服务器暂时无法连接", false, new IOException("away"));
            }
            return new Round() {
                @Override
                public void send(StoredMail mail, String address) {
                    accept(mail);
                }

                @Override
                public void close() {}
            };
        }

        private void accept(StoredMail stored) {
            Mail mail = stored.mail();
            String text = mail.subject() + "\n" + mail.body() + "\n" + mail.path();
            Matcher link = LINK.matcher(text);
            while (link.find()) {
                assertThat(holders.get(link.group(1)))
                        .as("a mail to %s about a task that is done or somebody else's: %s", mail.recipient(), text)
                        .isEqualTo(mail.recipient());
                everTold.add(mail.recipient() + " " + link.group(1));
            }
            sent.add(new Sent(at.clock.instant(), mail.recipient(), stored.id(), text));
            if (diesAfter-- == 0) {
                throw new OutboxTest.Dying.Killed();
            }
        }
    }
}
