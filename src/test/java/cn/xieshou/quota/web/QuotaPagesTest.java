package cn.xieshou.quota.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages about quotas: on the pairing's page, on the first page, over all pairings, and what others get of it. */
@XieshouTest
class QuotaPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    ActivityWalk walk;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    SmallCounty county;

    @Autowired
    EngineClock clock;

    Pairing pairing;

    @BeforeEach
    void begin() {
        pairing = walk.begin();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theNumberMovesWithTheOtherSchoolsWordAndOpensWhatStandsBehindIt() {
        Visitor liaison = as(ActivityWalk.liaison(pairing, Side.SUPPORTING));
        String page = "/pairings/" + pairing.id() + "/years";
        assertThat(liaison.get(page).body()).contains("帮扶指标", "教育理论讲座", "要求不少于2次", "还差2次", "应当带徒的教师0名");

        long good = walk.record(pairing, Side.SUPPORTING, lecture("阅读教学", "RECIPIENT", "2026-10-06"));
        long away = walk.record(pairing, Side.SUPPORTING, lecture("课堂提问", "SUPPORTING", "2026-10-07"));
        long doubted = walk.record(pairing, Side.SUPPORTING, lecture("作业评价", "RECIPIENT", "2026-10-08"));
        assertThat(liaison.get(page).body()).contains("另有2条待对方核对，1条不合计入条件");

        walk.check(pairing, List.of(good, away), List.of(doubted), "没有这次");
        assertThat(liaison.get(page).body()).contains("还差1次", "另有1条对方有异议，1条不合计入条件");
        assertThat(liaison.get(behind("")).body()).contains("阅读教学", "课堂提问", "作业评价", "不是在受援学校举行的", "对方有异议");
        assertThat(liaison.get(behind("&counts=yes")).body()).contains("阅读教学").doesNotContain("课堂提问", "作业评价");
        assertThat(liaison.get(behind("&counts=no")).body())
                .contains("课堂提问", "作业评价")
                .doesNotContain("阅读教学");
    }

    @Test
    void thePaceIsToldOnTheFirstPageOfBothSchools() {
        walk.day("2026-12-01");
        for (Side side : Side.values()) {
            assertThat(as(ActivityWalk.liaison(pairing, side)).get("/").body())
                    .contains("帮扶指标", "项指标已达到0项；照此进度，到1月31日还有");
        }
        assertThat(as("office").get("/").body()).contains("我的事项").doesNotContain("照此进度");
    }

    @Test
    void theBureauSeesTheWorstFirstAndThePairingsBehindANumber() {
        Visitor office = as("office");

        assertThat(office.get("/quotas?year=2026&term=1").body())
                .contains("说课", "师徒结对", "/quotas/pairings?measure=Q-04&amp;year=2026&amp;term=1");
        assertThat(office.get("/quotas/pairings?measure=Q-04&year=2026&term=1&q=" + pairing.id())
                        .body())
                .contains("0 / 2次", "未达到");
        assertThat(office.get("/quotas?year=1826&term=7").status()).isEqualTo(200);
    }

    @Test
    void aSchoolSeesItsOwnPairingsOnlyAndNotThePageOfTheBureau() {
        long id = walk.record(pairing, Side.SUPPORTING, lecture("阅读教学", "RECIPIENT", "2026-10-06"));
        Pairing foreign = walk.begin();
        Visitor stranger = as(ActivityWalk.liaison(foreign, Side.SUPPORTING));

        assertThat(stranger.get("/quotas").status()).isEqualTo(404);
        assertThat(stranger.get("/quotas/pairings?measure=Q-04&year=2026&term=1")
                        .body())
                .contains("/pairings/" + foreign.id() + "/years")
                .doesNotContain("/pairings/" + pairing.id() + "/years");
        assertThat(stranger.get(behind("")).body()).contains("指标对应的活动").doesNotContain("/activities/" + id + "\"");
    }

    @Test
    void theSheetsHaveTheReasons() throws IOException {
        walk.record(pairing, Side.SUPPORTING, lecture("阅读教学", "SUPPORTING", "2026-10-06"));
        String activities = behind("").replace("/quotas/activities", "/quotas/activities/export");
        String pairings = "/quotas/pairings/export?measure=Q-10&year=2026&term=1&q=" + pairing.id();

        assertThat(sheet(activities)).contains("阅读教学", "待对方核对，确认后计入；不是在受援学校举行的");
        assertThat(sheet(pairings)).contains(pairing.id(), "0 / 2次");
    }

    private String sheet(String address) throws IOException {
        byte[] file = as(ActivityWalk.liaison(pairing, Side.SUPPORTING)).getBytes(address);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            StringBuilder text = new StringBuilder();
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> text.append(cell).append('|')));
            return text.toString();
        }
    }

    private String behind(String more) {
        return "/quotas/activities?measure=Q-10&year=2026&term=1&q=" + pairing.id() + more;
    }

    private static Map<String, String> lecture(String topic, String place, String day) {
        return Map.of("type", "theory-lecture", "topic", topic, "place", place, "heldOn", day);
    }

    private Visitor as(String account) {
        county.bureau();
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
