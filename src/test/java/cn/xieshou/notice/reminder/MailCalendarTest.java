package cn.xieshou.notice.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.notice.ContentOf;
import cn.xieshou.notice.outbox.CalendarEntry;
import cn.xieshou.notice.outbox.Envelope;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.MailState;
import cn.xieshou.notice.outbox.OutboxTest;
import cn.xieshou.notice.outbox.StoredMail;
import cn.xieshou.testing.Ics;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendar files in mails as Outlook and phones read them, and what tells other machines that a machine wrote the mail. */
class MailCalendarTest {

    private static final Instant DUE = Instant.parse("2026-11-27T15:59:00Z");
    private static final Envelope ENVELOPE = OutboxTest.envelope();

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Sign",
                "请办理：签署结对帮扶协议（城东小学—山口小学），截止 2026年11月27日",
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
                "一，二；三\\四: 五\"六, é ñ 𠮷野家 👩‍🏫",
            })
    void aDeadlinesFileIsReadByAnotherProgramWhateverItIsCalled(String subject) throws Exception {
        for (int before = 0; before < 5; before++) {
            String title = "x".repeat(before) + subject;
            Calendar calendar = Ics.checked(file(notice(title)));

            assertThat(value(calendar, Property.SUMMARY)).isEqualTo(title);
            assertThat(value(calendar, Property.DTSTART)).isEqualTo("20261127");
        }
    }

    @Test
    void aVeryLongSubjectArrivesWhole() throws Exception {
        String title = "请办理：" + "支教教师选派😀与考核".repeat(60);
        assertThat(value(Ics.checked(file(notice(title))), Property.SUMMARY)).isEqualTo(title);
    }

    @Test
    void aDigestsFileHoldsAllItsDates() throws Exception {
        List<DigestLine> lines = new ArrayList<>();
        for (int task = 0; task < 5; task++) {
            lines.add(line("task-" + task, "报送年度工作方案（城东小学—山口小学）".repeat(task + 1)));
        }
        Mail digest = new DigestText(ENVELOPE).fill(notice("每日汇总"), lines, OutboxTest.MORNING);

        assertThat(Ics.checked(file(digest)).getComponents()).hasSize(5);
    }

    @Test
    void whoeverPublishesADateIsNamedAndNobodyIsAskedToAnswer() throws Exception {
        Calendar calendar = Ics.checked(file(notice("请办理")));

        assertThat(calendar.getProperty(Property.METHOD).orElseThrow().getValue())
                .isEqualTo("PUBLISH");
        assertThat(value(calendar, Property.ORGANIZER)).isEqualTo("mailto:xieshou@pairing.example");
        assertThat(calendar.getComponents().get(0).getProperty(Property.ATTENDEE))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Mail.Kind.class)
    void noAbsenceNoteAnswersAnyMail(Mail.Kind kind) throws Exception {
        Mail mail = new Mail("wang", "请办理", "正文", "P-1", "/go", null, null, null, kind, null, null);
        MimeMessage message = received(mail);

        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
    }

    @Test
    void oneClassWritesCalendarFilesAndOneWritesMails() throws IOException {
        assertThat(using("import biweekly\\.(Biweekly|io\\.)")).containsExactly("CalendarFile.java");
        assertThat(using("import .*\\.(MimeMessageHelper|MimeMessagePreparator|SimpleMailMessage);"))
                .containsExactly("Envelope.java");
    }

    @Test
    void theCheckFindsWhatOtherProgramsStumbleOver() {
        String good = new String(fileOf("请办理"), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> check(good.replace("\r\n", "\n"))).hasMessageContaining("CRLF");
        assertThatThrownBy(() -> check(good.replace("SUMMARY:", "SUMMARY:" + "长".repeat(23))))
                .hasMessageContaining("长长");
        assertThatThrownBy(() -> check(good.replaceAll("ORGANIZER.*\r\n( .*\r\n)*", "")))
                .hasMessageContaining("ORGANIZER");
        byte[] torn = good.replace("SUMMARY:请", "SUMMARY:\r\n 请").getBytes(StandardCharsets.UTF_8);
        assertThat(Ics.checked(torn)).isNotNull();
        byte[] letter = "请".getBytes(StandardCharsets.UTF_8);
        int at = new String(torn, StandardCharsets.ISO_8859_1)
                .indexOf("\r\n " + new String(letter, StandardCharsets.ISO_8859_1));
        torn[at] = letter[0];
        torn[at + 1] = '\r';
        torn[at + 2] = '\n';
        torn[at + 3] = ' ';
        assertThatThrownBy(() -> Ics.checked(torn)).hasMessageContaining("torn");
    }

    private static List<String> using(String imports) throws IOException {
        Pattern pattern = Pattern.compile(imports);
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> found = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (pattern.matcher(Files.readString(file)).find()) {
                    found.add(file.getFileName().toString());
                }
            }
            return found;
        }
    }

    private static void check(String file) {
        Ics.checked(file.getBytes(StandardCharsets.UTF_8));
    }

    private static DigestLine line(String task, String title) {
        return new DigestLine("即将到期", title, title, "/go/" + task, task, DUE);
    }

    private static Mail notice(String subject) {
        return new Mail("wang", subject, "正文", "P-2026-001", "/go/task-1", "task-1", DUE, null);
    }

    private static byte[] fileOf(String subject) {
        return CalendarEntry.of(notice(subject), "https://x/go/task-1", DUE, ENVELOPE.publisher())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The attachment as it comes out of the mail at the other end. */
    private static byte[] file(Mail mail) throws MessagingException, IOException {
        return ContentOf.calendar(received(mail)).getBytes(StandardCharsets.UTF_8);
    }

    private static MimeMessage received(Mail mail) throws MessagingException, IOException {
        Session session = Session.getInstance(new Properties());
        StoredMail stored =
                new StoredMail("id", mail, MailState.PENDING, 0, null, null, null, OutboxTest.MORNING, null);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        ENVELOPE.message(session, stored, "wang@school.example").writeTo(sent);
        return new MimeMessage(session, new ByteArrayInputStream(sent.toByteArray()));
    }

    private static String value(Calendar calendar, String property) {
        return calendar.getComponents()
                .get(0)
                .getProperty(property)
                .orElseThrow()
                .getValue();
    }
}
