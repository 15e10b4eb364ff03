package cn.xieshou.notice.outbox;

import java.util.Optional;

/** One-time links of one kind that leave by mail. */
public interface LinkSecrets {

    /** A new secret for the link's mail that leaves now; empty if the link is of another kind or does not hold any more. */
    Optional<String> secret(String linkId);
}
