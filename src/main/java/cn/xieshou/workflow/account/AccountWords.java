package cn.xieshou.workflow.account;

import java.util.Collection;

/** What everybody can know of the owner of an account: no password is made of it. */
public interface AccountWords {

    /** The person's name, the code and name of the school; empty for an unknown account. */
    Collection<String> of(String account);
}
