package cn.xieshou.notice.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.property.Organizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What kinds of mails there are, the calendar file in one, and the dispatcher's signs of life. */
class MailWordsTest {

    private static final Instant DUE = Instant.parse("2026-08-31T15:59:00Z");
    private static final Mail NOTICE = new Mail("wang", "请办理", "正文", "P-2026-001", "/go/task/t1", "t1", DUE, "once");
    private static final Organizer US = OutboxTest.envelope().publisher();

    @Test
    void onlyLinksCarryASecretAndOnlyTheOwnersOwnLeavesAtNight() {
        assertThat(Mail.Kind.values())
                .filteredOn(Mail.Kind::hasLink)
                .containsExactly(Mail.Kind.LINK, Mail.Kind.LINK_NOW);
        assertThat(Mail.Kind.values())
                .filteredOn(Mail.Kind::ofAccount)
                .containsExactly(Mail.Kind.ACCOUNT, Mail.Kind.LINK, Mail.Kind.LINK_NOW);
        assertThat(Mail.Kind.values()).filteredOn(Mail.Kind::atAnyHour).containsExactly(Mail.Kind.LINK_NOW);
    }

    @Test
    void aNoticeMayBeLedElsewhereFilledAndLimited() {
        assertThat(NOTICE.kind()).isEqualTo(Mail.Kind.NOTICE);
        assertThat(NOTICE.leadingTo("/go/all").path()).isEqualTo("/go/all");
        assertThat(NOTICE.filled("汇总", "新", "ics").calendar()).isEqualTo("ics");
        assertThat(NOTICE.once("key").onceKey()).isEqualTo("key");
        assertThat(new Mail("wang", "s", "b", "P", "/go").taskId()).isNull();
    }

    @Test
    void aMailAboutATaskLeadsIntoTasklistToo() throws Exception {
        Envelope envelope = new Envelope("https://x", "a@x");
        assertThat(written(envelope, NOTICE.leadingTo("/go/t1")))
                .contains("打开页面：https://x/go/t1\n在任务列表中打开：https://x/go/t1?in=tasklist")
                .contains("<a href=\"https://x/go/t1?in=tasklist\">在任务列表中打开</a>");
        assertThat(written(envelope, NOTICE.leadingTo("/my-mail")))
                .contains("打开页面")
                .doesNotContain("任务列表");
    }

    private static String written(Envelope envelope, Mail mail) {
        return envelope.text(mail) + envelope.html(mail);
    }

    @Test
    void aDeadlineIsAWholeDayInChineseTime() {
        String file = CalendarEntry.of(NOTICE, "https://x/go/task/t1", Instant.parse("2026-01-01T01:40:00Z"), US);

        assertThat(file)
                .contains("METHOD:PUBLISH", "PRODID:-//xieshou//notice//ZH", "UID:t1@xieshou")
                .contains("DTSTART;VALUE=DATE:20260831", "SUMMARY:请办理", "SEQUENCE:100", "TRANSP:TRANSPARENT")
                .contains("X-MICROSOFT-CDO-BUSYSTATUS:FREE", "URL:https://x/go/task/t1");
        assertThat(CalendarEntry.of(NOTICE, "l", Instant.parse("2025-12-31T00:00:00Z"), US))
                .as("never below nothing")
                .contains("SEQUENCE:0");
    }

    @Test
    void aDateOfNoTaskIsKnownByItsMatter() {
        Mail matter = new Mail("wang", "请办理", "正文", "P-2026-001", "/go", null, DUE, null);
        assertThat(CalendarEntry.of(matter, "l", DUE, US)).contains("UID:P-2026-001@xieshou");
    }

    @Test
    void severalDatesAreOneFile() {
        String file = CalendarEntry.published(
                List.of(
                        CalendarEntry.wholeDay("a@xieshou", LocalDate.of(2026, 9, 1), "甲", DUE),
                        CalendarEntry.wholeDay("b@xieshou", LocalDate.of(2026, 9, 2), "乙", DUE)),
                US);
        assertThat(file).contains("DTSTART;VALUE=DATE:20260901", "DTSTART;VALUE=DATE:20260902");
    }

    @Test
    void failuresInARowAreCountedUntilSomethingLeaves() {
        Moving clock = new Moving();
        DispatchPulse pulse = new DispatchPulse(clock);
        assertThat(pulse.lastReason()).isEmpty();
        pulse.failed("连不上");
        clock.now = clock.now.plus(Duration.ofMinutes(1));
        pulse.failed("被拒收");
        assertThat(pulse.failuresInARow()).isEqualTo(2);
        assertThat(pulse.lastReason()).contains("被拒收");
        assertThat(pulse.lastSign()).isEqualTo(clock.now);
        assertThat(pulse.began()).isEqualTo(Instant.EPOCH);

        clock.now = clock.now.plus(Duration.ofMinutes(1));
        pulse.round();
        assertThat(pulse.failuresInARow()).isEqualTo(2);
        assertThat(pulse.lastSign()).isEqualTo(clock.now);
        pulse.sent();
        assertThat(pulse.failuresInARow()).isZero();
        assertThat(pulse.lastReason()).isEmpty();
    }

    @Test
    void aRefusedAddressIsRefusedForGood() {
        PostFailure refused = new PostFailure("邮箱被拒收", true, new IllegalStateException());
        assertThat(refused.permanent()).isTrue();
        assertThat(refused.reason()).isEqualTo("邮箱被拒收");
        assertThat(new PostFailure("连不上", false, refused).permanent()).isFalse();
    }

    @Test
    void whoseAddressIsUnknownHasNone() {
        Addresses none = account -> java.util.Optional.empty();
        assertThat(none.ended("wang")).isFalse();
    }

    private static final class Moving extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
