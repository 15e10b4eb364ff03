package cn.xieshou.renewal.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Cycles;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.paper.PaperValues;
import cn.xieshou.paper.word.WordText;
import cn.xieshou.renewal.DecisionPaper;
import cn.xieshou.renewal.RenewalWalk;
import cn.xieshou.renewal.Renewals;
import cn.xieshou.renewal.Wish;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The register of renewals and the papers of decisions: who reads what of them, and when (R-FIN-3). */
abstract class RenewalScreens {

    @LocalServerPort
    int port;

    @Autowired
    SmallCounty county;

    @Autowired
    PairingWalk pairings;

    @Autowired
    RenewalWalk walk;

    @Autowired
    Renewals renewals;

    @Autowired
    DecisionPaper paper;

    @Autowired
    Cycles cycles;

    @Autowired
    Pairings all;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Directory directory;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    Pairing pairing;
    String supporting;
    String recipient;

    @BeforeEach
    void ask() {
        county.bureau();
        clock.set(Instant.parse("2026-09-07T02:00:00Z"));
        pairing = pairings.pairing();
        walk.ask(pairing);
        stage("ASSESSMENT");
        supporting = directory.schoolName(pairing.supportingSchool());
        recipient = directory.schoolName(pairing.recipientSchool());
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void untilItIsDecidedASchoolReadsItsOwnWishOnly() {
        walk.state(pairing, pairing.supportingSchool(), Wish.RENEW, "多派音乐教师");
        assertThat(row("office")).contains(supporting + "：续签", recipient + "：还没有答复", "待两校答复");
        assertThat(row(principal(pairing.recipientSchool())))
                .contains(recipient + "：还没有答复", "待两校答复")
                .doesNotContain(supporting + "：续签");
        walk.state(pairing, pairing.recipientSchool(), Wish.CLOSE, "任务完成");
        assertThat(row("office")).contains(recipient + "：结束", "系统建议：", "待办公室决定");
        assertThat(row(principal(pairing.supportingSchool())))
                .contains(supporting + "：续签", "待办公室决定")
                .doesNotContain(recipient + "：结束")
                .doesNotContain("系统建议：");
        assertThat(row(principal(pairing.recipientSchool())))
                .contains(recipient + "：结束")
                .doesNotContain(supporting + "：续签");
        assertThat(as("office").get("/pairings/" + pairing.id()).body())
                .contains("等待领导小组办公室决定")
                .doesNotContain("下载决定书");
        for (String account : List.of("office", principal(pairing.supportingSchool()))) {
            gone(account, pairing);
        }
    }

    @Test
    void theDecisionIsAPaperForBothSchoolsAndTheBureauAndNobodyElse() throws Exception {
        renewed();
        walk.decide(pairing, Map.of("decision", "RENEWED", "nextProgramme", "county", "opinion", "两校都愿意继续"));
        String number = renewals.get(pairing.id()).paperNumber();
        assertThat(number).matches(".*决定〔2026〕\\d+号");
        assertThat(row(principal(pairing.recipientSchool())))
                .contains(supporting + "：续签", "已续签", "2026年9月7日", file(pairing, "docx"), file(pairing, "pdf"));
        assertThat(word(pairing.recipientSchool() + ".liaison"))
                .contains("结对续签决定书", number, supporting, "续签。多派音乐教师", "决定续签，下一周期的帮扶项目为", "两校都愿意继续")
                .doesNotContain("{{")
                .doesNotContain("下一周期的结对编号");
        transaction.executeWithoutResult(status -> all.end(pairing.id()));
        renewals.begin(pairing.id());
        String next = cycles.after(pairing.id()).orElseThrow().id();
        assertThat(word("office")).contains("下一周期的结对编号为" + next);
        assertThat(row("office")).contains("/pairings/" + next + "\"");
        String page = "/pairings/" + pairing.id();
        assertThat(as(principal(pairing.supportingSchool())).get(page).body())
                .contains("下载决定书", file(pairing, "docx"), file(pairing, "pdf"));
        assertThat(as("office").get(page + "/documents").body()).contains("结对续签决定书", number, file(pairing, "pdf"));
        assertThat(paper.ofCase(number).map(PaperValues::banners)).contains(List.of());
        assertThat(paper.ofCase("没有这个文号")).isEmpty();
        Pairing other = pairings.pairing();
        for (String account : List.of(principal(other.supportingSchool()), "expert1", "chujiao")) {
            gone(account, pairing);
            assertThat(as(account).get("/renewals?q=" + pairing.id()).body())
                    .as(account)
                    .contains("续签和结束")
                    .doesNotContain("/pairings/" + pairing.id());
        }
        gone("office", other);
    }

    @Test
    void theRegisterIsNarrowedDownTakenAwayAndSearched() {
        Pairing closing = pairings.pairing();
        walk.ask(closing);
        walk.state(closing, closing.supportingSchool(), Wish.CLOSE, "任务完成");
        walk.state(closing, closing.recipientSchool(), Wish.CLOSE, "任务完成");
        walk.decide(closing, Map.of("decision", "CLOSED"));
        Visitor office = as("office");
        assertThat(office.get("/renewals?state=CLOSED&q=" + closing.id()).body())
                .contains("\"/pairings/" + closing.id() + "#renewal\"", "已结束");
        assertThat(office.get("/renewals?state=ASKED&q=" + closing.id()).body())
                .contains("续签和结束")
                .doesNotContain("\"/pairings/" + closing.id() + "#renewal\"");
        assertThat(office.get("/renewals?year=2025&q=" + closing.id()).body())
                .contains("续签和结束")
                .doesNotContain("\"/pairings/" + closing.id() + "#renewal\"");
        assertThat(office.get("/renewals?year=2026&programme=county&q=" + closing.id())
                        .body())
                .contains("\"/pairings/" + closing.id() + "#renewal\"");
        assertThat(office.getBytes("/renewals/export?q=" + closing.id())).isNotEmpty();
        assertThat(office.get("/search?q=" + renewals.get(closing.id()).paperNumber())
                        .body())
                .contains("续签和结束", "/pairings/" + closing.id() + "#renewal");
    }

    /** An early end leaves nobody to decide. */
    @Test
    void whatWasAskedOfAPairingThatEndedEarlyWaitsForNobody() {
        stage("ENDED");
        assertThat(row("office")).contains("提前终止，没有决定");
        assertThat(as("office").get("/pairings/" + pairing.id()).body())
                .contains("不再决定续签或者结束")
                .doesNotContain("等待领导小组办公室决定");
    }

    private void stage(String name) {
        jdbc.sql("update pairing set stage = ? where id = ?")
                .params(name, pairing.id())
                .update();
    }

    private void renewed() {
        walk.state(pairing, pairing.supportingSchool(), Wish.RENEW, "多派音乐教师");
        walk.state(pairing, pairing.recipientSchool(), Wish.RENEW, "");
    }

    private static String file(Pairing one, String format) {
        return "/renewals/" + one.id() + "/decision." + format;
    }

    private void gone(String account, Pairing one) {
        for (String format : List.of("docx", "pdf")) {
            assertThat(as(account).get(file(one, format)).status()).as(account).isEqualTo(404);
        }
    }

    private String word(String account) throws Exception {
        return WordText.of(as(account).getBytes(file(pairing, "docx")));
    }

    private String row(String account) {
        return as(account).get("/renewals?q=" + pairing.id()).body();
    }

    private static String principal(String school) {
        return school + ".principal";
    }

    private Visitor as(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
