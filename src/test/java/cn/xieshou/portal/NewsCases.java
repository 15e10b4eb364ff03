package cn.xieshou.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SelectionWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What became of what one handed in is news until it is read, for the school that handed it in and for nobody else. */
abstract class NewsCases {

    private static final String OPINION = "请补充帮扶目标";
    private static final String UNREAD = "全部标为已读";
    private static final Pattern UP_TO = Pattern.compile("name=\"line\" value=\"([0-9]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    PairingWalk walk;

    @Autowired
    SelectionWalk selections;

    @Autowired
    EngineClock clock;

    @Autowired
    AccountPasswords passwords;

    private Pairing pairing;
    private String drafter = "";
    private String principal = "";

    @BeforeEach
    void aDraftCameBack() {
        pairing = walk.pairing();
        walk.survey(pairing);
        drafter = Objects.requireNonNull(
                walk.task(pairing, AgreementSigning.DRAFT).getAssignee());
        principal = drafter.replace(".liaison", ".principal");
        sentBack(OPINION);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theSchoolThatHandedItInIsToldAndEachReadsForThemselves() {
        Visitor reader = as(principal);
        String home = reader.get("/").body();
        assertThat(home).contains("通知", "未读", "/pairings/" + pairing.id(), "退回", "退回意见：" + OPINION, UNREAD);

        Visitor.Answer read = reader.form("/", "/news/read", Map.of("line", upTo(home)));

        assertThat(read.status()).isEqualTo(302);
        assertThat(reader.get("/").body()).contains("已标为已读").doesNotContain("退回意见：" + OPINION, UNREAD);
        assertThat(as(drafter).get("/").body()).contains(UNREAD);
    }

    @Test
    void nobodyElseIsTold() {
        String other = pairing.supportingSchool().equals(drafter.split("\\.")[0])
                ? pairing.recipientSchool()
                : pairing.supportingSchool();

        for (String stranger : new String[] {
            other + ".principal", other + ".liaison", walk.pairing().recipientSchool() + ".principal"
        }) {
            assertThat(as(stranger).get("/").body())
                    .as(stranger)
                    .contains("我的事项")
                    .doesNotContain(OPINION);
        }
    }

    @Test
    void whatIsStillToComeCannotBeReadBefore() {
        Visitor reader = as(principal);

        assertThat(reader.form("/", "/news/read", Map.of("line", "99999999999999999"))
                        .status())
                .isEqualTo(302);
        assertThat(reader.get("/").body()).contains("已标为已读").doesNotContain(UNREAD);
        sentBack("请再补充时间安排");

        assertThat(reader.get("/").body()).contains("请再补充时间安排").doesNotContain(OPINION);
        assertThat(reader.form("/", "/news/read", Map.of("line", "1")).status()).isEqualTo(302);
        assertThat(reader.get("/").body()).as("never back").contains("请再补充时间安排").doesNotContain(OPINION);
        for (String odd : new String[] {"abc", "-1", "", "9".repeat(40)}) {
            assertThat(reader.form("/", "/news/read", Map.of("line", odd)).status())
                    .as(odd)
                    .isEqualTo(404);
        }
    }

    @Test
    void namesThatArePublicAreNewsForTheSchoolsOfThePairing() {
        clock.set(Instant.parse("2026-07-06T02:00:00Z"));
        Pairing exchanged = selections.begun("county");
        selections.toPublicity(exchanged);

        assertThat(as(exchanged.recipientSchool() + ".principal").get("/").body())
                .contains("有 1 份支教人选名单正在公示", "href=\"/publicity\"");
        assertThat(as(drafter).get("/").body()).contains("我的事项").doesNotContain("支教人选名单正在公示");
    }

    private void sentBack(String opinion) {
        walk.draft(pairing);
        walk.sendBack(pairing, AgreementSigning.AGREE, opinion);
    }

    private static String upTo(String home) {
        Matcher found = UP_TO.matcher(home);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Visitor as(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
