package cn.xieshou.workflow.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.XieshouTest;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A wrong password costs the same one slow look, whatever account it is for: time tells nobody which accounts exist. */
@XieshouTest
class OneLookTest {

    static final String KNOWN = "one-look.principal";

    @Autowired
    EngineAccounts accounts;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    CheapPasswordHash hash;

    @BeforeEach
    void accounts() {
        for (String account : new String[] {KNOWN, "one-look.disabled", "one-look.paused"}) {
            accounts.put(account, "王某", null, Set.of("experts"));
            passwords.choose(account, "yi-ci-kan-mi-ma");
        }
        accounts.put("one-look.without", "王某", null, Set.of("experts"));
        accounts.disable("one-look.disabled");
    }

    @Test
    void knownUnknownDisabledPausedAndPasswordlessAccountsTakeOneLookEach() {
        IntStream.range(0, 6).forEach(n -> passwords.matches("one-look.paused", "wrong"));
        assertThat(passwords.pausedUntil("one-look.paused")).isPresent();

        for (String account :
                new String[] {KNOWN, "one-look.nobody", "one-look.disabled", "one-look.paused", "one-look.without"}) {
            int before = hash.looks();
            assertThat(passwords.matches(account, "wrong")).as(account).isFalse();
            assertThat(hash.looks() - before).as(account).isEqualTo(1);
        }
    }

    @Test
    void theLookThatIsOnlyForShowIsAsSlowAsARealOne() {
        PasswordHash real = new PasswordHash();
        String stored = real.encrypt("yi-ci-kan-mi-ma");

        assertThat(stored).startsWith("$2a$10$");
        assertThat((String) new org.springframework.beans.DirectFieldAccessor(real).getPropertyValue("nobodys"))
                .startsWith("$2a$10$");
    }
}
