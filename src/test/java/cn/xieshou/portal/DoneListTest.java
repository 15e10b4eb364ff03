package cn.xieshou.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.account.AccountPasswords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody has done, all of it, to be looked through and taken along; and the number of what they have to do. */
@XieshouTest
class DoneListTest {

    private static final String STATED = "填写受援需求";

    @LocalServerPort
    int port;

    @Autowired
    PairingWalk walk;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void oneFindsWhatOneHasDoneByMatterYearAndWordsAndNobodyElsesDeeds() {
        Pairing pairing = signed();
        Visitor principal = visitor(pairing.supportingSchool() + ".principal");
        Visitor partner = visitor(pairing.recipientSchool() + ".principal");

        assertThat(principal.get("/").body()).contains("查看全部已办事项");
        assertThat(principal.get("/done").body())
                .contains("/pairings/" + pairing.id(), "签署")
                .doesNotContain(STATED);
        assertThat(partner.get("/done").body()).contains("填写");
        assertThat(principal.get("/done?q=" + pairing.id()).body()).contains("/pairings/" + pairing.id());
        assertThat(principal.get("/done?q=" + words("签 署")).body()).contains("/pairings/" + pairing.id());
        assertThat(principal.get("/done?q=" + words("没有这样的事")).body()).contains("没有符合条件的已办事项");
        assertThat(principal.get("/done?process=" + AgreementSigning.PROCESS).body())
                .contains("/pairings/" + pairing.id());
        int year = SchoolYear.of(LocalDate.now(clock)).startYear();
        assertThat(principal.get("/done?year=" + year).body()).contains("/pairings/" + pairing.id());
        assertThat(principal.get("/done?year=" + (year - 2)).body()).contains("没有符合条件的已办事项");
    }

    @Test
    void whatWasDoneLeavesAsASheet() throws IOException {
        Pairing pairing = signed();
        String account = pairing.supportingSchool() + ".principal";
        int lines = jdbc.sql("select count(*) from trail_line where actor = ?")
                .param(account)
                .query(Integer.class)
                .single();

        byte[] file = visitor(account).getBytes("/done/export");

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(lines).isPositive();
        }
    }

    @Test
    void theMenuSaysHowMuchWaitsAndNothingForNothing() {
        Pairing pairing = walk.pairing();
        String principal = pairing.recipientSchool() + ".principal";
        String liaison = pairing.recipientSchool() + ".liaison";

        assertThat(visitor(principal).get("/help").body()).contains("class=\"nav-count\">1<span");
        assertThat(visitor(liaison).get("/help").body()).contains("我的事项").doesNotContain("nav-count");
        assertThat(NavigationGroup.count(0)).isEmpty();
        assertThat(NavigationGroup.count(99)).isEqualTo("99");
        assertThat(NavigationGroup.count(NavigationGroup.MOST)).isEqualTo("99+");
    }

    private Pairing signed() {
        Pairing pairing = walk.pairing();
        walk.survey(pairing);
        walk.draft(pairing);
        walk.agree(pairing);
        walk.sign(pairing, AgreementSigning.SIGN_SUPPORTING);
        return pairing;
    }

    private static String words(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Visitor visitor(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
