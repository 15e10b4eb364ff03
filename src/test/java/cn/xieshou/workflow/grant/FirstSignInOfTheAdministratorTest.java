package cn.xieshou.workflow.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.database.Installation;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.account.EngineAccounts;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@XieshouTest
@Transactional
class FirstSignInOfTheAdministratorTest {

    @Autowired
    IdentityService identity;

    @Autowired
    EngineAccounts accounts;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    StandingGrants grants;

    @Autowired
    Installation installation;

    @BeforeEach
    void nobodyAdministers() {
        identity.createUserQuery()
                .memberOfGroup("camunda-admin")
                .list()
                .forEach(user -> identity.deleteMembership(user.getId(), "camunda-admin"));
    }

    @Test
    void thePasswordFromTheEnvironmentHasToBeChangedAtTheFirstSignIn() {
        start("shan-gao-shui-chang-5");

        assertThat(passwords.matches("admin", "shan-gao-shui-chang-5")).isTrue();
        assertThat(accounts.enabled("admin").orElseThrow().mustChangePassword()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kurz", "12345678", "administrator1", "Admin@2026", "xitong-admin1", "系统管理员2026"})
    void aPasswordThatOthersGuessIsRefusedBeforeTheStart(String given) {
        assertThatThrownBy(() -> start(given))
                .isInstanceOf(NoAdministrator.class)
                .hasMessageContaining("密码");
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").count())
                .isZero();
    }

    private void start(String given) {
        new FirstAdministrator(identity, accounts, passwords, grants, installation, given)
                .afterSingletonsInstantiated();
    }
}
