package cn.xieshou.donation.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.donation.Donation;
import cn.xieshou.donation.DonationFiles;
import cn.xieshou.donation.DonationReceipt;
import cn.xieshou.donation.DonationState;
import cn.xieshou.donation.DonationWalk;
import cn.xieshou.donation.Donations;
import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of donations and loans: to record, to read, to take back, sums, the receipt, and what others get of it. */
abstract class DonationPages {

    @LocalServerPort
    int port;

    @Autowired
    DonationWalk walk;

    @Autowired
    PairingWalk pairings;

    @Autowired
    Donations donations;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    SmallCounty county;

    @Autowired
    EngineClock clock;

    Pairing pairing;
    String page;

    @BeforeEach
    void begin() {
        pairing = walk.begin();
        page = "/donations/new/" + pairing.id();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aLiaisonRecordsAndTheOtherSchoolIsAsked() {
        Visitor liaison = as(Side.SUPPORTING);
        Visitor.Answer answer = liaison.form(page, page, filled(Map.of("donor", "县教育基金会")));

        Donation one = donations.newest(pairing.id(), 1).get(0);
        assertThat(answer.location()).endsWith("/donations/" + one.id());
        assertThat(liaison.get("/donations/" + one.id()).body())
                .contains("已登记，已请对方学校清点签收", "待对方签收", "20台，价值36,000.10元", "县教育基金会", "撤回更正")
                .doesNotContain("下载接收凭证");
        assertThat(as(Side.RECIPIENT).get("/").body()).contains("接收学校联络人签收");
        assertThat(liaison.get("/donations").body()).contains("学生用平板电脑");
        assertThat(liaison.get("/pairings/" + pairing.id() + "/years").body()).contains("学生用平板电脑", "登记捐赠或者借用");
        assertThat(liaison.get("/search?q=平板").body()).contains("/donations/" + one.id());
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndWhatWasTypedStays() {
        String body = as(Side.SUPPORTING)
                .form(
                        page,
                        page,
                        filled(Map.of(
                                "manner", "LENT",
                                "quantity", "二十台",
                                "unit", " ",
                                "amount", "36000.105",
                                "givenOn", "2026-10-13")))
                .body();

        assertThat(body)
                .contains("没有登记：还有需要修改的地方")
                .contains("请填写数字", "请填写单位，例如册、台", "最多两位小数", "今天以前", "借用的请填写约定归还日期")
                .contains("学生用平板电脑", "二十台", "36000.105");
        assertThat(donations.newest(pairing.id(), 1)).isEmpty();
        assertThat(as(Side.SUPPORTING)
                        .form(page, page, filled(Map.of("kind", "FUNDS", "manner", "LENT", "returnBy", "2026-12-01")))
                        .body())
                .contains("资金只能捐赠，不能借用");
    }

    @Test
    void theSameIsNotRecordedTwice() {
        walk.record(pairing, Map.of());

        assertThat(as(Side.SUPPORTING)
                        .form(page, page, filled(Map.of("item", "学生用 平板电脑")))
                        .body())
                .contains("同一天已经登记过同一类别、同一名称");
        assertThat(donations.newest(pairing.id(), 9)).hasSize(1);
    }

    @Test
    void whatWasAcknowledgedIsSummedUpAndHasAReceipt() throws IOException {
        long id = walk.record(pairing, Map.of());
        pairings.submit(
                pairing,
                DonationReceipt.RECEIVE,
                Map.of(
                        "decision", "receive",
                        "receivedQuantity", 19,
                        "receivedAmount", "34200.05",
                        "receivedNote", "一台损坏"));
        walk.record(pairing, Map.of("item", "还没有签收的", "amount", "999999.99"));
        Visitor liaison = as(Side.SUPPORTING);

        String list = liaison.get("/donations?q=" + pairing.id()).body();
        assertThat(list).contains("已签收的合计", "捐赠，按类别", "34,200.05元").doesNotContain("借用，按类别");
        assertThat(list.substring(list.indexOf("id=\"sums\""), list.indexOf("还没有签收的")))
                .contains("34,200.05元")
                .doesNotContain("999,999.99");
        assertThat(liaison.get("/donations/" + id).body()).contains("与登记有出入", "一台损坏", "下载接收凭证");
        assertThat(liaison.getBytes("/donations/" + id + "/receipt.docx")).isNotEmpty();
        assertThat(liaison.get("/pairings/" + pairing.id() + "/documents").body())
                .contains("捐赠接收凭证 学生用平板电脑");
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(liaison.getBytes("/donations/export?q=" + pairing.id())))) {
            StringBuilder text = new StringBuilder();
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> text.append(cell).append('|')));
            assertThat(text).contains("34200.05", "36000.1", "一台损坏", "接收〔2026〕", pairing.id());
        }
    }

    @Test
    void nobodyElseSeesOrChangesIt() {
        long id = walk.record(pairing, Map.of());
        Pairing foreign = walk.begin();
        Visitor stranger = as(ActivityWalk.liaison(foreign, Side.SUPPORTING));
        Visitor other = as(Side.RECIPIENT);

        assertThat(stranger.get("/donations/" + id).status()).isEqualTo(404);
        assertThat(stranger.get("/donations/" + id + "/receipt.docx").status()).isEqualTo(404);
        assertThat(stranger.get(page).status()).isEqualTo(404);
        assertThat(stranger.get("/donations").body()).contains("捐赠和借用").doesNotContain("/donations/" + id + "\"");
        assertThat(other.get("/donations/" + id).body()).contains("学生用平板电脑").doesNotContain("撤回更正");
        assertThat(other.form("/donations/" + id, "/donations/" + id + "/take-back", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(other.get("/donations/" + id + "/receipt.docx").status()).isEqualTo(404);
        assertThat(donations.get(id).state()).isEqualTo(DonationState.WAITING);
        assertThat(as("office").get(page).status()).isEqualTo(404);
        assertThat(as("office").get("/donations/" + id).status()).isEqualTo(200);
    }

    @Test
    void nothingIsRecordedBeforeThereIsAnAgreement() {
        Pairing young = pairings.pairing();
        String early = "/donations/new/" + young.id();

        assertThat(as(ActivityWalk.liaison(young, Side.SUPPORTING))
                        .form(early, early, filled(Map.of("givenOn", "2026-10-12")))
                        .body())
                .contains("现在不能登记捐赠和借用");
    }

    private static Map<String, String> filled(Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(Map.of("key", DonationFiles.newKey()));
        fields.putAll(DonationWalk.typed(changes));
        return fields;
    }

    @Test
    void theLenderLeavesItForLongerAndTheOpenStepIsDueThen() {
        long id = walk.onLoan(pairing);
        String address = "/donations/" + id;
        Visitor lender = as(Side.SUPPORTING);
        assertThat(lender.form(address, address + "/prolong", Map.of("returnBy", "2026-11-20"))
                        .body())
                .contains("须在2026年11月21日以后", "value=\"2026年11月20日\"");
        assertThat(lender.form(address, address + "/prolong", Map.of("returnBy", "2026-11-31"))
                        .body())
                .contains("2026-11-31");
        assertThat(donations.get(id).returnBy()).isEqualTo("2026-11-20");

        lender.form(address, address + "/prolong", Map.of("returnBy", "2026年12月31日"));
        assertThat(lender.get(address).body()).contains("已延长", "2026年12月31日");
        assertThat(pairings.task(pairing, DonationReceipt.RETURN).getDueDate()).isEqualTo("2026-12-31T23:59:59");
        Visitor borrower = as(Side.RECIPIENT);
        assertThat(borrower.get(address).body()).contains("2026年12月31日").doesNotContain("/prolong");
        assertThat(borrower.form("/", address + "/prolong", Map.of("returnBy", "2027-01-31"))
                        .status())
                .isEqualTo(404);
        pairings.submit(pairing, DonationReceipt.RETURN, Map.of("returnedOn", "2026-10-12"));
        assertThat(lender.form("/", address + "/prolong", Map.of("returnBy", "2027-01-31"))
                        .body())
                .contains("现在不能延长");
    }

    private Visitor as(Side side) {
        return as(DonationWalk.liaison(pairing, side));
    }

    private Visitor as(String account) {
        county.bureau();
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
