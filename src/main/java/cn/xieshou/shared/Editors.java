package cn.xieshou.shared;

import org.springframework.security.access.AccessDeniedException;

/**
 * Who may change what holds for the whole bureau: the calendar and the programmes. Asked by modules that come before the
 * directory, which knows people and their roles.
 */
public interface Editors {

    /** Whether {@code account} is the office's or the administrator's. */
    boolean may(String account);

    /** What people are called in records of changes; the account itself when nobody knows it. */
    String name(String account);

    /**
     * Lets nobody but the office and the administrator pass.
     *
     * @throws AccessDeniedException for everybody else
     */
    default void require(String account) {
        if (!may(account)) {
            throw new AccessDeniedException("only the office and the administrator change this");
        }
    }
}
