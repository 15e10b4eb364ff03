package cn.xieshou.directory.web;

import cn.xieshou.register.Condition;
import cn.xieshou.workflow.account.AccountPasswords;

/** How an account stands, as the register is narrowed down by it. */
enum AccountState {
    ABLE("可用", "p.disabled = false"),
    DISABLED("已停用", "p.disabled = true"),
    WITHOUT_PASSWORD("未设密码", "not " + AccountPasswords.havingSql("p.account"));

    /** SQL that holds where the person «p» has set a password. */
    static final String WITH_PASSWORD = AccountPasswords.havingSql("p.account");

    private final String label;
    private final String condition;

    AccountState(String label, String condition) {
        this.label = label;
        this.condition = condition;
    }

    String label() {
        return label;
    }

    Condition condition() {
        return Condition.of(condition);
    }
}
