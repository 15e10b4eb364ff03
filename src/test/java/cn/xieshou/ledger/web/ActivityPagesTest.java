package cn.xieshou.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.Activity;
import cn.xieshou.ledger.ActivityFiles;
import cn.xieshou.ledger.ActivityState;
import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The ledger's pages: to record, to read, to take back, and what others get of it. */
@XieshouTest
class ActivityPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    ActivityWalk walk;

    @Autowired
    PairingWalk pairings;

    @Autowired
    Activities activities;

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
        page = "/activities/new/" + pairing.id();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aLiaisonRecordsAndTheOtherSchoolIsAsked() {
        Visitor liaison = as(Side.SUPPORTING);
        Visitor.Answer answer = liaison.form(page, page, filled(pairing, Map.of()));

        Activity one = activities.newest(pairing.id(), 2026, 1).get(0);
        assertThat(answer.location()).endsWith("/activities/" + one.id());
        assertThat(liaison.get("/activities/" + one.id()).body())
                .contains("已登记，已请对方学校核对", "待对方核对", "备课组教研（数学）", "2026年10月9日，1.5小时", "撤回更正");
        assertThat(as(Side.RECIPIENT).get("/").body()).contains("对方联络人核对活动");
        assertThat(liaison.get("/activities").body()).contains("分数教学");
        assertThat(liaison.get("/pairings/" + pairing.id() + "/years").body()).contains("分数教学", "登记活动");
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndWhatWasTypedStays() {
        String body = as(Side.SUPPORTING)
                .form(
                        page,
                        page,
                        filled(
                                pairing,
                                Map.of(
                                        "type", "",
                                        "hours", "两小时",
                                        "heldOn", "2026-10-13",
                                        "subject", "",
                                        "supportingPeople", "没有这个人",
                                        "content", "  ")))
                .body();

        assertThat(body)
                .contains("没有登记：还有需要修改的地方")
                .contains("请选择活动类型", "请填写数字", "请在活动结束之后登记", "“没有这个人”不在", "请填写活动内容")
                .contains("分数教学", "两小时", "没有这个人");
        assertThat(activities.newest(pairing.id(), 2026, 1)).isEmpty();
    }

    @Test
    void aSubjectIsAskedForWhereQuotasCountBySubject() {
        assertThat(as(Side.SUPPORTING)
                        .form(page, page, filled(pairing, Map.of("subject", "")))
                        .body())
                .contains("这类活动按学科统计，请选择学科");
    }

    @Test
    void theSameActivityIsNotRecordedTwiceByEitherSchool() {
        walk.record(pairing, Side.SUPPORTING, "分数教学");

        assertThat(as(Side.RECIPIENT)
                        .form(page, page, filled(pairing, Map.of("topic", "分数 教学")))
                        .body())
                .contains("同一天已经登记过同一类型、同一主题的活动");
        assertThat(activities.newest(pairing.id(), 2026, 9)).hasSize(1);
    }

    @Test
    void theRecorderTakesBackCorrectsAndGivesUp() {
        long id = walk.record(pairing, Side.SUPPORTING, "分数教学");
        Visitor liaison = as(Side.SUPPORTING);
        liaison.form("/activities/" + id, "/activities/" + id + "/take-back", Map.of());
        assertThat(activities.get(id).state()).isEqualTo(ActivityState.TAKEN_BACK);

        String correct = "/activities/" + id + "/correct";
        assertThat(liaison.get(correct).body()).contains("分数教学", "更正，再请对方核对");
        liaison.form(correct, correct, filled(pairing, Map.of("hours", "3")));
        assertThat(activities.get(id).hoursInWords()).isEqualTo("3小时");
        assertThat(activities.get(id).state()).isEqualTo(ActivityState.WAITING);

        liaison.form("/activities/" + id, "/activities/" + id + "/take-back", Map.of());
        liaison.form("/activities/" + id, "/activities/" + id + "/drop", Map.of());
        assertThat(activities.get(id).state()).isEqualTo(ActivityState.DROPPED);
        assertThat(liaison.get("/activities/" + id).body()).contains("已撤销").doesNotContain("撤回更正");
    }

    @Test
    void nobodyElseSeesOrChangesIt() {
        long id = walk.record(pairing, Side.SUPPORTING, "分数教学");
        Pairing foreign = walk.begin();
        Visitor stranger = as(ActivityWalk.liaison(foreign, Side.SUPPORTING));
        Visitor other = as(Side.RECIPIENT);

        assertThat(stranger.get("/activities/" + id).status()).isEqualTo(404);
        assertThat(stranger.get(page).status()).isEqualTo(404);
        assertThat(stranger.get("/activities").body()).contains("帮扶活动台账").doesNotContain("/activities/" + id + "\"");
        assertThat(other.get("/activities/" + id).body()).contains("分数教学").doesNotContain("撤回更正");
        assertThat(other.get("/activities/" + id + "/correct").status()).isEqualTo(404);
        assertThat(other.form("/activities/" + id, "/activities/" + id + "/take-back", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(activities.get(id).state()).isEqualTo(ActivityState.WAITING);
        assertThat(as("office").get(page).status()).isEqualTo(404);
        assertThat(as("office").get("/activities/" + id).status()).isEqualTo(200);
    }

    @Test
    void nothingIsRecordedBeforeThereIsAnAgreement() {
        Pairing young = pairings.pairing();
        String early = "/activities/new/" + young.id();

        assertThat(as(ActivityWalk.liaison(young, Side.SUPPORTING))
                        .form(early, early, filled(young, Map.of("heldOn", "2026-10-12")))
                        .body())
                .contains("现在不能登记活动：签订协议之后、结对结束之前可以登记");
    }

    @Test
    void aPageThatWasUsedRecordsTheNextOneWithFilesOfItsOwn() {
        Visitor liaison = as(Side.SUPPORTING);
        String key = ActivityFiles.newKey();
        liaison.form(page, page, filled(pairing, Map.of("key", key)));
        liaison.form(page, page, filled(pairing, Map.of("key", key, "topic", "方程教学")));

        List<Activity> both = activities.newest(pairing.id(), 2026, 9);
        assertThat(both).hasSize(2).extracting(Activity::filesKey).doesNotHaveDuplicates();
    }

    @Test
    void theSheetHasWhatTheScreenLeavesOut() throws IOException {
        walk.record(pairing, Side.SUPPORTING, "分数教学");
        byte[] file = as(Side.SUPPORTING).getBytes("/activities/export?q=" + pairing.id());

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            StringBuilder text = new StringBuilder();
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> text.append(cell).append('|')));
            assertThat(text).contains("分数教学", "集体备课一次", "支援学校参加人员", pairing.id());
        }
    }

    private Map<String, String> filled(Pairing of, Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(Map.of("key", ActivityFiles.newKey()));
        fields.putAll(walk.typed(of, changes));
        return fields;
    }

    private Visitor as(Side side) {
        return as(ActivityWalk.liaison(pairing, side));
    }

    private Visitor as(String account) {
        county.bureau();
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
