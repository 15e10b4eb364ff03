package cn.xieshou.notice;

import cn.xieshou.testing.Ics;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Parts of a received message. */
public final class ContentOf {

    private ContentOf() {}

    public static String text(Part part) throws MessagingException, IOException {
        return find(part, "text/plain");
    }

    public static String html(Part part) throws MessagingException, IOException {
        return find(part, "text/html");
    }

    /** The calendar file, looked at with other eyes than the writer's; empty if there is none. */
    public static String calendar(Part part) throws MessagingException, IOException {
        String file = find(part, "text/calendar");
        if (!file.isEmpty()) {
            Ics.checked(file.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    public static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String find(Part part, String type) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = find(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return "";
        }
        return part.isMimeType(type) ? new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8) : "";
    }
}
