package cn.xieshou.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.survey.NeedsSurvey;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.workflow.account.AccountPasswords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody and their school handed in: where it is now, and nothing of anybody else's. */
abstract class MineCases {

    private static final String NEEDS = "填写受援需求";
    private static final String NOTHING = "还没有发起过事项";

    @LocalServerPort
    int port;

    @Autowired
    PairingWalk walk;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    JdbcClient jdbc;

    private Pairing pairing;

    /** The recipient's principal has stated the needs; what the supporting school offers is awaited. */
    @BeforeEach
    void halfASurvey() {
        pairing = walk.pairing();
        walk.submit(pairing, NeedsSurvey.STATE_NEEDS, PairingWalk.needs());
    }

    @Test
    void whoHandedInSeesInWhoseHandsItIs() {
        String offering = walk.task(pairing, NeedsSurvey.STATE_OFFER).getName();
        Visitor principal = as(pairing.recipientSchool() + ".principal");

        for (String page : new String[] {"/mine", "/"}) {
            assertThat(principal.get(page).body())
                    .as(page)
                    .contains("我发起的", NEEDS, "/pairings/" + pairing.id(), offering + "：", "今天收到");
        }
        assertThat(principal.get("/mine?state=over").body())
                .contains("没有符合条件的事项")
                .doesNotContain("/pairings/" + pairing.id());
    }

    @Test
    void whatIsOverIsAmongThoseThatAreAndNoLongerOnTheFirstPage() {
        walk.submit(pairing, NeedsSurvey.STATE_OFFER, PairingWalk.offer());
        Visitor principal = as(pairing.recipientSchool() + ".principal");

        assertThat(principal.get("/mine?state=over").body()).contains(NEEDS, "已办结");
        assertThat(principal.get("/mine?state=open").body()).contains("没有符合条件的事项");
        assertThat(principal.get("/").body()).contains("我经手的").doesNotContain("查看全部我发起的事项");
    }

    @Test
    void theOwnSchoolsOthersSeeItAsTheirColleaguesAndNobodyElseDoes() {
        Visitor liaison = as(pairing.recipientSchool() + ".liaison");

        assertThat(liaison.get("/mine?by=school").body()).contains(NEEDS, "/pairings/" + pairing.id());
        assertThat(liaison.get("/mine?by=me").body()).contains("没有符合条件的事项").doesNotContain(NEEDS);
        for (String partner : new String[] {".principal", ".liaison"}) {
            assertThat(as(pairing.supportingSchool() + partner).get("/mine").body())
                    .as(partner)
                    .contains(NOTHING)
                    .doesNotContain(NEEDS);
        }
        assertThat(as(walk.pairing().recipientSchool() + ".principal")
                        .get("/mine")
                        .body())
                .contains(NOTHING);
    }

    /** Who went to another school sees no more of a pairing that is not theirs, though the line is. */
    @Test
    void aMatterThatOneMayNoLongerSeeIsNotListed() {
        Pairing other = walk.pairing();
        String gone = other.recipientSchool() + ".principal";
        jdbc.sql("update trail_line set actor = ? where matter_key = ? and act = 'SUBMITTED'")
                .params(gone, pairing.id())
                .update();

        assertThat(as(gone).get("/mine").body()).contains(NOTHING).doesNotContain(pairing.id());
    }

    @Test
    void itIsFoundByWordsProcessAndYearAndLeavesAsASheet() throws IOException {
        Visitor principal = as(pairing.recipientSchool() + ".principal");

        for (String asked :
                new String[] {"q=" + pairing.id(), "process=" + NeedsSurvey.PROCESS, "q=xingzou", "q=与供给调研"}) {
            assertThat(principal.get("/mine?" + asked).body()).as(asked).contains("/pairings/" + pairing.id());
        }
        assertThat(principal.get("/mine?year=2021").body()).contains("没有符合条件的事项");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(principal.getBytes("/mine/export")))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(1);
            assertThat(book.getSheetAt(0).getRow(1).getCell(2).getStringCellValue())
                    .contains(NEEDS);
        }
    }

    private Visitor as(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
