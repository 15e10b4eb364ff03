package cn.xieshou.workflow.account;

/** A password that the rules do not allow; the message says in Chinese what would be right. */
public class PasswordRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PasswordRefused(String reason) {
        super(reason);
    }
}
