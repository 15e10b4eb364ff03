package cn.xieshou.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.account.EngineAccounts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody sets another's password, and one rule says at every door what a password is. */
@XieshouTest
class PasswordDoorsTest {

    static final String ADMIN = "doors.admin";
    static final String OTHER = "doors-xx.principal";
    static final String PASSWORD = "yun-dan-feng-qing-76";
    static final List<String> MOUNTS = List.of("/engine-rest/", "/camunda/api/engine/engine/default/");

    @LocalServerPort
    int port;

    @Autowired
    EngineAccounts accounts;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    IdentityService identity;

    @BeforeEach
    void createAccounts() {
        accounts.put(ADMIN, "管理员", null, Set.of("camunda-admin"));
        accounts.put(OTHER, "王某", null, Set.of("principal-doors-xx"));
        for (String account : List.of(ADMIN, OTHER)) {
            if (!passwords.matches(account, PASSWORD)) {
                passwords.choose(account, PASSWORD);
            }
        }
    }

    @Test
    void anAdministratorCannotSetAnothersPasswordOverTheEnginesApi() {
        for (String mount : MOUNTS) {
            Answer answer = client(mount)
                    .call("PUT", mount + "user/" + OTHER + "/credentials", credentials("an-other-word-entirely"));

            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
            assertThat(answer.body()).contains("密码只能由本人设置");
        }
        assertThat(passwords.matches(OTHER, PASSWORD)).isTrue();
    }

    @Test
    void anAdministratorCannotMakeAnAccountWhosePasswordTheyKnow() {
        for (String mount : MOUNTS) {
            Answer answer = client(mount)
                    .post(
                            mount + "user/create",
                            "{\"profile\":{\"id\":\"doors.new\",\"firstName\":\"x\",\"lastName\":\"y\"},"
                                    + "\"credentials\":{\"password\":\"an-other-word-entirely\"}}");

            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
            assertThat(answer.body()).contains("密码只能由本人设置");
        }
        assertThat(accounts.exists("doors.new")).isFalse();
    }

    @Test
    void theOwnPasswordIsChangedOverTheApiAndNeedNotBeChangedAgain() {
        Answer answer = client("/engine-rest/")
                .call("PUT", "/engine-rest/user/" + ADMIN + "/credentials", credentials("another-own-word-77"));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
        assertThat(passwords.matches(ADMIN, "another-own-word-77")).isTrue();
        assertThat(accounts.enabled(ADMIN).orElseThrow().mustChangePassword()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678",
                "87654321",
                "password",
                "11111111",
                "doors-xx2026",
                "P@ssw0rd1",
                "woaini1314",
                "qwertyuiop",
                "2026-09-01",
                "13800138000",
                "kurz"
            })
    void aPasswordThatOthersGuessIsRefusedAtEveryDoor(String weak) {
        Visitor visitor = Visitor.signedIn(port, OTHER, PASSWORD);
        Answer page = visitor.form(
                "/account/password", "/account/password", Map.of("current", PASSWORD, "chosen", weak, "again", weak));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("chosen-problem").doesNotContain("value=\"" + weak);
        String own = weak.replace("xx", "admin");
        for (String mount : MOUNTS) {
            Answer api = client(mount).call("PUT", mount + "user/" + ADMIN + "/credentials", credentials(own));
            assertThat(api.status()).as(api.toString()).isEqualTo(400);
            assertThat(api.body()).contains("密码").doesNotContain(own);
        }
        assertThat(passwords.matches(OTHER, PASSWORD)).isTrue();
        assertThat(passwords.matches(ADMIN, PASSWORD)).isTrue();
    }

    @Test
    void theRuleStandsBesideTheField() {
        assertThat(Visitor.signedIn(port, OTHER, PASSWORD)
                        .get("/account/password")
                        .body())
                .contains("至少8个字符", "常见", "学校", "password-rules");
    }

    private Visitor client(String mount) {
        if (mount.startsWith("/engine-rest")) {
            return Visitor.basic(port, ADMIN, PASSWORD);
        }
        Visitor page = Visitor.signedIn(port, ADMIN, PASSWORD);
        page.get("/camunda/app/tasklist/default/");
        return page;
    }

    private static String credentials(String password) {
        return "{\"password\":\"" + password + "\",\"authenticatedUserPassword\":\"" + PASSWORD + "\"}";
    }
}
