package cn.xieshou.notice.outbox;

import java.time.Instant;
import java.util.Optional;

/** A look at a mail at the moment it leaves, each call in a transaction. */
public interface LastLook {

    /** The mail as it is to leave; empty if there is nothing to say any more. */
    Optional<StoredMail> prepare(StoredMail mail);

    /** It has left. */
    void sent(StoredMail mail, Instant at);
}
