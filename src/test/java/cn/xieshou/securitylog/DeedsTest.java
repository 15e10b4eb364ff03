package cn.xieshou.securitylog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.matter.Deputies;
import cn.xieshou.securitylog.SecurityLogLines.Line;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.account.EngineAccounts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which deeds leave a line, whichever door they come through. */
@XieshouTest
class DeedsTest {

    @LocalServerPort
    int port;

    @Autowired
    SecurityLogLines lines;

    @Autowired
    EngineAccounts accounts;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    Deputies deputies;

    @Autowired
    SmallCounty county;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    String account;
    long mark;

    @BeforeEach
    void anAccountToBe() {
        account = "deeds-" + UUID.randomUUID().toString().substring(0, 8);
        mark = lines.fresh();
    }

    @Test
    void anAccountsLifeIsInTheLog() {
        accounts.put(account, "王某", null, Set.of("experts"));
        passwords.set(account, "zheng-ge-yi-sheng-26");
        accounts.put(account, "王某", null, Set.of("office"));
        accounts.disable(account);
        accounts.put(account, "王某", null, Set.of("office"));

        assertThat(of(SecurityKind.ACCOUNT_CREATED)).hasSize(1);
        assertThat(of(SecurityKind.PASSWORD_CHANGED)).hasSize(1);
        assertThat(of(SecurityKind.ACCOUNT_CHANGED)).isNotEmpty();
        assertThat(of(SecurityKind.ROLE_CHANGED))
                .extracting(Line::detail)
                .hasSize(3)
                .anyMatch(it -> it.startsWith("离开"));
        assertThat(of(SecurityKind.ACCOUNT_DISABLED)).hasSize(1);
        assertThat(of(SecurityKind.ACCOUNT_ENABLED)).hasSize(1);
    }

    @Test
    void whatIsRolledBackLeavesNoLine() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            accounts.put(account, "王某", null, Set.of("experts"));
            status.setRollbackOnly();
        });

        assertThat(of(SecurityKind.ACCOUNT_CREATED)).isEmpty();
    }

    @Test
    void theVendorsAdminPageLeavesTheSameLines() {
        Visitor admin = Visitor.signedIn(port, "admin", "Ceshi-2026-mima");
        accounts.put(account, "王某", null, Set.of("experts"));
        admin.get("/");
        admin.call("DELETE", "/camunda/api/engine/engine/default/group/experts/members/" + account, "{}");

        assertThat(of(SecurityKind.ROLE_CHANGED)).extracting(Line::account).contains("admin");
        admin.call("DELETE", "/camunda/api/engine/engine/default/user/" + account, "");
        assertThat(accounts.exists(account)).isFalse();
        assertThat(of(SecurityKind.ACCOUNT_DELETED)).extracting(Line::account).containsExactly("admin");
    }

    @Test
    void deputiesNamedAndEndedAreInTheLog() {
        county.urban("deeds-a", "记事一中", SchoolLevel.JUNIOR_SECONDARY);
        LocalDate today = LocalDate.now(clock);
        deputies.name("deeds-a.principal", "deeds-a.liaison", today, today.plusDays(3));
        deputies.end(deputies.of("deeds-a.principal").get(0).id(), "deeds-a.principal");

        for (SecurityKind kind : List.of(SecurityKind.DEPUTY_NAMED, SecurityKind.DEPUTY_ENDED)) {
            assertThat(lines.since(mark, kind))
                    .as(kind.label())
                    .extracting(Line::account, Line::subject)
                    .contains(org.assertj.core.groups.Tuple.tuple("deeds-a.principal", "deeds-a.liaison"));
        }
    }

    @Test
    void theOwnPasswordOnThePageIsInTheLogAndSoIsATryWithAWrongOne() {
        accounts.put(account, "王某", null, Set.of("experts"));
        passwords.choose(account, "zheng-ge-yi-sheng-26");
        Visitor owner = Visitor.signedIn(port, account, "zheng-ge-yi-sheng-26");
        mark = lines.fresh();
        change(owner, "not-the-old-one-26");
        change(owner, "zheng-ge-yi-sheng-26");

        assertThat(of(SecurityKind.PASSWORD_CHANGED))
                .extracting(Line::account, Line::result)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(account, SecurityResult.REFUSED),
                        org.assertj.core.groups.Tuple.tuple(account, SecurityResult.DONE));
        assertThat(of(SecurityKind.PASSWORD_CHANGED).toString())
                .isNotBlank()
                .doesNotContain("not-the-old-one", "ling-yi-ge");
    }

    private static void change(Visitor owner, String current) {
        owner.form(
                "/account/password",
                "/account/password",
                Map.of("current", current, "chosen", "ling-yi-ge-mi-ma-26", "again", "ling-yi-ge-mi-ma-26"));
    }

    private List<Line> of(SecurityKind kind) {
        return lines.since(mark, kind).stream()
                .filter(line -> line.subject().equals(account))
                .toList();
    }
}
