package cn.xieshou.testing;

import cn.xieshou.database.Installation;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.account.EngineAccounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The tests' administrator has signed in for the first time already and chosen the same password again. */
@Component
class SettledAdministrator {

    private final EngineAccounts accounts;
    private final AccountPasswords passwords;
    private final Installation installation;
    private final String password;

    SettledAdministrator(
            EngineAccounts accounts,
            AccountPasswords passwords,
            Installation installation,
            @Value("${xieshou.admin-password}") String password) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.installation = installation;
        this.password = password;
    }

    @EventListener(ApplicationReadyEvent.class)
    void settle() {
        if (!installation.sampleData()
                && accounts.enabled("admin")
                        .filter(admin -> admin.mustChangePassword())
                        .isPresent()) {
            passwords.choose("admin", password);
        }
    }
}
