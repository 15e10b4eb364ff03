package cn.xieshou.workflow.grant;

import cn.xieshou.database.Installation;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.account.EngineAccounts;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Makes sure, before the first request is answered, that somebody administers: nobody can make himself administrator over
 * the vendor's set-up page, and no production starts with a password that everybody knows.
 */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

    static final String ACCOUNT = "admin";

    private static final Set<String> KNOWN_TO_EVERYBODY = Set.of(
            Installation.SAMPLE_PASSWORD, "admin", "password", "camunda", "demo", "changeit", "12345678", "admin123");

    private final IdentityService identity;
    private final EngineAccounts accounts;
    private final AccountPasswords passwords;
    private final StandingGrants grants;
    private final Installation installation;
    private final String given;

    FirstAdministrator(
            IdentityService identity,
            EngineAccounts accounts,
            AccountPasswords passwords,
            StandingGrants grants,
            Installation installation,
            @Value("${xieshou.admin-password:}") String given) {
        this.identity = identity;
        this.accounts = accounts;
        this.passwords = passwords;
        this.grants = grants;
        this.installation = installation;
        this.given = given;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            ensure();
        } catch (DataAccessException | ProcessEngineException e) {
            // Another node started at the same moment and was first: what it stored is there now.
            ensure();
        }
    }

    private void ensure() {
        grants.ensure();
        if (identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() > 0) {
            return;
        }
        String password = password(given, installation.production());
        passwords.problem(ACCOUNT, password).ifPresent(reason -> {
            throw new NoAdministrator(reason);
        });
        accounts.put(ACCOUNT, "系统管理员", null, Set.of(Groups.CAMUNDA_ADMIN));
        // Whoever installs the product has read it: its owner changes it at the first sign-in.
        passwords.set(ACCOUNT, password);
    }

    /**
     * The first administrator's password.
     *
     * @throws NoAdministrator in production, if none is given or one that everybody knows
     */
    static String password(String given, boolean production) {
        if (production && given.isBlank()) {
            throw new NoAdministrator("没有给出管理员的初始密码");
        }
        if (production && KNOWN_TO_EVERYBODY.contains(given.toLowerCase(Locale.ROOT))) {
            throw new NoAdministrator("管理员的初始密码是人所共知的");
        }
        return given.isBlank() ? Installation.SAMPLE_PASSWORD : given;
    }
}
