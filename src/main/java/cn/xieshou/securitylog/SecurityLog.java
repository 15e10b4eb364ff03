package cn.xieshou.securitylog;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Records what an auditor asks for. Who and from where are read from the request at hand. Recording never makes the
 * caller fail: what cannot be stored goes to the program's log. Details carry no personal data and no secret.
 */
@Service
public class SecurityLog {

    private final SecurityLogWriting writing;
    private final Repeats repeats;
    private final Clock clock;

    SecurityLog(SecurityLogWriting writing, Repeats repeats, Clock clock) {
        this.writing = writing;
        this.repeats = repeats;
        this.clock = clock;
    }

    /** A deed that succeeded: stored in the caller's transaction and taken back with it. */
    public void done(SecurityKind kind, String subject, String detail) {
        doneBy(Asker.account(), kind, subject, detail);
    }

    /** As {@link #done} where the request does not know yet, or no more, who it is. */
    public void doneBy(String account, SecurityKind kind, String subject, String detail) {
        SecurityEvent event = event(account, kind, SecurityResult.DONE, subject, detail);
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            writing.apart(event);
        } else {
            writing.within(event);
        }
    }

    /** Stores what {@code work} records as {@link #done} at its end, all at once: where it is thousands of lines. */
    public <T> T together(Supplier<T> work) {
        return writing.together(work);
    }

    /** Data that somebody read or took out; the same soon again is counted, not written line by line. */
    public void read(SecurityKind kind, String subject, String detail) {
        readBy(Asker.account(), kind, subject, detail);
    }

    /** As {@link #read} where the request does not know yet who it is. */
    public void readBy(String account, SecurityKind kind, String subject, String detail) {
        SecurityEvent event = event(account, kind, SecurityResult.DONE, subject, detail);
        repeats.ofReading(event).forEach(writing::apart);
    }

    /** A refusal or failure: stored although the caller's transaction is rolled back; repeated ones are counted. */
    public void refused(SecurityKind kind, String subject, String detail) {
        refusedBy(Asker.account(), kind, subject, detail);
    }

    /** As {@link #refused} for somebody who is not signed in: an account that exists, or empty. */
    public void refusedBy(String account, SecurityKind kind, String subject, String detail) {
        SecurityEvent event = event(account, kind, SecurityResult.REFUSED, subject, detail);
        repeats.ofRefusal(event).forEach(writing::apart);
    }

    private SecurityEvent event(
            String account, SecurityKind kind, SecurityResult result, String subject, String detail) {
        return new SecurityEvent(clock.instant(), account, Asker.address(), kind, result, subject, detail, 1);
    }
}
