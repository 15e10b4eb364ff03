package cn.xieshou.workflow.account;

import cn.xieshou.securitylog.SecurityLog;
import org.camunda.bpm.engine.impl.identity.WritableIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts the product's accounts in place of the engine's. */
@Component
class AccountSettings extends AbstractCamundaConfiguration {

    private final AccountAccess access;
    private final PasswordRules rules;
    private final PasswordHash hash;
    private final SecurityLog log;
    private final ApplicationEventPublisher events;

    AccountSettings(
            AccountAccess access,
            PasswordRules rules,
            PasswordHash hash,
            SecurityLog log,
            ApplicationEventPublisher events) {
        this.access = access;
        this.rules = rules;
        this.hash = hash;
        this.log = log;
        this.events = events;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        engine.setPasswordEncryptor(hash);
        // BCrypt salts by itself and reads 72 bytes only: the engine's salt would take room from the password.
        engine.setSaltGenerator(() -> "");
        engine.setEnablePasswordPolicy(true);
        engine.setPasswordPolicy(rules);
        engine.setIdentityProviderSessionFactory(new Providers());
    }

    private final class Providers implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return WritableIdentityProvider.class;
        }

        @Override
        public Session openSession() {
            return new AccountIdentityProvider(access, rules, hash, log, events);
        }
    }
}
