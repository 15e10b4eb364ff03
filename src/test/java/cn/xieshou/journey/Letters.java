package cn.xieshou.journey;

import cn.xieshou.notice.ContentOf;
import cn.xieshou.shared.ChineseDates;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that arrives at a real mail server, with the story's time of arrival. */
final class Letters {

    static final String DOMAIN = "@school.example";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final List<Letter> received = new ArrayList<>();

    /** @param calendar the entry that came with it, empty if none */
    record Letter(LocalDateTime at, String account, String subject, String text, String calendar, String messageId) {

        Instant instant() {
            return at.atZone(ChineseDates.ZONE).toInstant();
        }

        @Override
        public String toString() {
            return MINUTE.format(at) + " " + account + " " + subject + (calendar.isEmpty() ? "" : " [ics]");
        }
    }

    void open() {
        server.start();
    }

    void close() {
        server.stop();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** Notes what has arrived since the last time. */
    void collect(LocalDateTime now) {
        for (MimeMessage message : server.getReceivedMessages()) {
            received.add(letter(now, message));
        }
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the order of arrival, at the same minute by recipient. */
    List<Letter> all() {
        return received.stream()
                .sorted(Comparator.comparing(Letter::at)
                        .thenComparing(Letter::account)
                        .thenComparing(Letter::subject))
                .toList();
    }

    /** What this person got from the first to the last day, both included. */
    List<Letter> to(String account, String first, String last) {
        return all().stream()
                .filter(letter -> letter.account().equals(account))
                .filter(letter -> !letter.at().toLocalDate().isBefore(LocalDate.parse(first)))
                .filter(letter -> !letter.at().toLocalDate().isAfter(LocalDate.parse(last)))
                .toList();
    }

    List<Letter> to(String account, String day) {
        return to(account, day, day);
    }

    private static Letter letter(LocalDateTime now, MimeMessage message) {
        try {
            String recipient = message.getAllRecipients()[0].toString();
            return new Letter(
                    now,
                    recipient.replace(DOMAIN, ""),
                    message.getSubject(),
                    ContentOf.text(message),
                    ContentOf.calendar(message),
                    message.getMessageID());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
