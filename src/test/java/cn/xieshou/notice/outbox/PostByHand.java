package cn.xieshou.notice.outbox;

import cn.xieshou.notice.ContentOf;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sends what is due and fetches from the directory of the mail files what somebody got. */
@Component
public class PostByHand {

    private final MailDispatcher dispatcher;
    private final MailRepository mails;
    private final Path directory;

    PostByHand(MailDispatcher dispatcher, MailRepository mails, @Value("${xieshou.mail-directory}") Path directory) {
        this.dispatcher = dispatcher;
        this.mails = mails;
        this.directory = directory;
    }

    public record Letter(String subject, String text) {}

    /** Sends what is due by the engine's clock. */
    public void send() {
        dispatcher.run();
    }

    /** The newest mail to the account with that word in its subject, read from its file. */
    public Letter newest(String account, String word) throws IOException, MessagingException {
        dispatcher.run();
        StoredMail mail = mails.list(account, MailState.SENT, 0, 20).stream()
                .filter(sent -> sent.mail().subject().contains(word))
                .findFirst()
                .orElseThrow();
        Path file = directory.resolve(FilePost.name(mail));
        try (InputStream content = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), content);
            return new Letter(message.getSubject(), ContentOf.text(message));
        }
    }
}
