package cn.xieshou.notice.outbox;

import biweekly.property.Organizer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.regex.Pattern;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.web.util.HtmlUtils;

/** Turns a stored mail into a message: plain text, simple HTML and, if something is due, a calendar entry. */
public class Envelope {

    private static final String SENDER_NAME = "携手结对帮扶平台";
    private static final String FOOT = "本邮件由携手结对帮扶平台自动发出，请勿直接回复。";

    /** Where addresses of tasks begin, and what makes one lead into Tasklist whatever the reader has chosen. */
    private static final String TASK = "/go/";

    private static final String IN_TASKLIST = "?in=tasklist";

    private final String baseUrl;
    private final String sender;
    private final Pattern ownLinks;

    /**
     * @param baseUrl of links, without a slash at the end
     * @param sender address that mails come from
     */
    Envelope(String baseUrl, String sender) {
        this.baseUrl = baseUrl;
        this.sender = sender;
        this.ownLinks = Pattern.compile(Pattern.quote(HtmlUtils.htmlEscape(baseUrl)) + "/[\\w./-]*");
    }

    public MimeMessage message(Session session, StoredMail stored, String address) throws MessagingException {
        Mail mail = stored.mail();
        MimeMessage message = new FixedId(session, messageId(stored));
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        try {
            helper.setFrom(sender, SENDER_NAME);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("no UTF-8", e);
        }
        helper.setTo(address);
        helper.setSubject(mail.subject());
        helper.setSentDate(Date.from(stored.createdAt()));
        helper.setText(text(mail), html(mail));
        message.setHeader("Auto-Submitted", "auto-generated");
        // Exchange and Outlook do not know the header above
        message.setHeader("X-Auto-Response-Suppress", "All");
        String calendar = mail.calendar();
        if (calendar == null && mail.due() != null) {
            calendar = CalendarEntry.of(mail, link(mail), stored.createdAt(), publisher());
        }
        if (calendar != null) {
            byte[] entry = calendar.getBytes(StandardCharsets.UTF_8);
            helper.addAttachment(
                    "deadline.ics", new ByteArrayResource(entry), "text/calendar; charset=UTF-8; method=PUBLISH");
        }
        message.saveChanges();
        return message;
    }

    /** {@code <id@host of the product>}: the same in every attempt, so that a mail server can drop a second one. */
    String messageId(StoredMail stored) {
        return "<" + stored.id() + "@xieshou." + host(baseUrl) + ">";
    }

    /** Who publishes the dates in a mail: the product itself. */
    public Organizer publisher() {
        return new Organizer(SENDER_NAME, sender);
    }

    String link(Mail mail) {
        return link(mail.path());
    }

    public String link(String path) {
        return baseUrl + path;
    }

    String text(Mail mail) {
        String tasklist = tasklist(mail);
        return mail.body() + "\n\n打开页面：" + link(mail) + (tasklist.isEmpty() ? "" : "\n在任务列表中打开：" + tasklist) + "\n\n"
                + FOOT + "\n";
    }

    /** The same task among all others, for whoever works there; empty if the mail leads to no task. */
    private String tasklist(Mail mail) {
        return mail.path().startsWith(TASK) ? link(mail) + IN_TASKLIST : "";
    }

    String html(Mail mail) {
        String link = HtmlUtils.htmlEscape(link(mail));
        String body = ownLinks.matcher(HtmlUtils.htmlEscape(mail.body()))
                .replaceAll("<a href=\"$0\">$0</a>")
                .replace("\n", "<br>\n");
        String tasklist = tasklist(mail).isEmpty()
                ? ""
                : "　<a href=\"" + HtmlUtils.htmlEscape(tasklist(mail)) + "\">在任务列表中打开</a>";
        return "<!DOCTYPE html><html lang=\"zh-CN\"><body style=\"font-family:sans-serif;line-height:1.7\">\n<p>" + body
                + "</p>\n<p><a href=\"" + link + "\">打开页面</a>" + tasklist
                + "</p>\n<p style=\"color:#666\">如果无法点击，请把这个地址复制到浏览器：<br>"
                + link + "</p>\n<p style=\"color:#666\">" + FOOT + "</p>\n</body></html>\n";
    }

    static String host(String url) {
        String host = URI.create(url).getHost();
        return host == null ? "localhost" : host;
    }

    /** {@link MimeMessage} makes a new Message-ID on every save; this one keeps its own. */
    private static final class FixedId extends MimeMessage {

        private final String id;

        FixedId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
