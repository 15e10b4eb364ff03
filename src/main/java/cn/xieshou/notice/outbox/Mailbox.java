package cn.xieshou.notice.outbox;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails for reading: everybody their own, the office and the administrator all of them, with what went wrong. */
@Service
@Transactional(readOnly = true)
public class Mailbox {

    private static final Set<Role> OVERSEERS = Set.of(Role.OFFICE, Role.ADMINISTRATOR);

    private final MailRepository mails;
    private final Directory directory;
    private final Addresses addresses;
    private final Envelope envelope;
    private final Clock clock;

    Mailbox(MailRepository mails, Directory directory, Addresses addresses, Envelope envelope, Clock clock) {
        this.mails = mails;
        this.directory = directory;
        this.addresses = addresses;
        this.envelope = envelope;
        this.clock = clock;
    }

    /** Whether the account may read and retry every mail. */
    public boolean oversees(String account) {
        return directory
                .person(account)
                .map(Person::role)
                .filter(OVERSEERS::contains)
                .isPresent();
    }

    /** How many mails could not be sent. */
    public int failed() {
        return mails.count(null, MailState.FAILED);
    }

    /** A mail that the account may read. */
    public Optional<StoredMail> find(String id, String account) {
        return mails.find(id).filter(mail -> mail.mail().recipient().equals(account) || oversees(account));
    }

    /** Puts a mail that failed back into the queue; false if it had not failed. */
    @Transactional
    public boolean retry(String id) {
        return mails.retry(id, clock.instant());
    }

    /** Name of the file and its content, as the mail is or will be sent. */
    public EmlFile eml(StoredMail mail) {
        String address = mail.address() != null
                ? mail.address()
                : addresses.of(mail.mail().recipient()).orElse("nobody@invalid");
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            envelope.message(Session.getInstance(new Properties()), mail, address)
                    .writeTo(out);
            return new EmlFile(FilePost.name(mail), out.toByteArray());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("mail " + mail.id() + " cannot be made", e);
        }
    }

    /** A mail as a file. */
    @SuppressWarnings("ArrayRecordComponent")
    public record EmlFile(String name, byte[] content) {}
}
