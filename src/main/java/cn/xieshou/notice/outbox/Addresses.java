package cn.xieshou.notice.outbox;

import java.util.Optional;

/** The valid mail address of an account as of now, empty if there is none. */
public interface Addresses {

    Optional<String> of(String account);

    /** Whether the account has ended, so that no mail goes there whatever its address. */
    default boolean ended(String account) {
        return false;
    }
}
