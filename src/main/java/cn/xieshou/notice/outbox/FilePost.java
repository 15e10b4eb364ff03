package cn.xieshou.notice.outbox;

import cn.xieshou.shared.ChineseDates;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** Writes every mail as an {@code .eml} file, whole or not at all; the same mail again replaces its file. */
public class FilePost implements PostOffice {

    private final Path directory;
    private final Envelope envelope;
    private final Session session = Session.getInstance(new Properties());

    FilePost(Path directory, Envelope envelope) {
        this.directory = directory;
        this.envelope = envelope;
    }

    @Override
    public boolean disturbs() {
        return false;
    }

    @Override
    public Round open() throws PostFailure {
        try {
            Files.createDirectories(directory);
            return new Writing();
        } catch (IOException e) {
            throw new PostFailure("邮件目录无法写入：" + directory, false, e);
        }
    }

    private void write(StoredMail mail, String address) throws IOException, MessagingException {
        Path target = directory.resolve(name(mail));
        Path draft = Files.createTempFile(directory, "mail", ".tmp");
        try (OutputStream out = Files.newOutputStream(draft)) {
            envelope.message(session, mail, address).writeTo(out);
        }
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    public static String name(StoredMail mail) {
        String account = mail.mail().recipient().replaceAll("[^a-zA-Z0-9._-]", "_");
        return ChineseDates.fileStamp(mail.createdAt()) + "_" + account + "_" + mail.id() + ".eml";
    }

    private final class Writing implements Round {

        @Override
        public void send(StoredMail mail, String address) throws PostFailure {
            try {
                write(mail, address);
            } catch (IOException | MessagingException e) {
                throw new PostFailure("邮件文件无法写入：" + directory, false, e);
            }
        }

        @Override
        public void close() {}
    }
}
