package cn.xieshou.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.Activity;
import cn.xieshou.ledger.ActivityFiles;
import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.Photographs;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One page records one activity, however often it is sent; the paper to sign on leads to it (R-ACT-1). */
@XieshouTest
class SentAgainTest {

    @LocalServerPort
    int port;

    @Autowired
    ActivityWalk walk;

    @Autowired
    Activities activities;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    SmallCounty county;

    @Autowired
    EngineClock clock;

    private Pairing pairing;
    private String page;
    private final String key = ActivityFiles.newKey();

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
    void theVerySameSentAgainLeadsToWhatWasRecorded() {
        Visitor liaison = as(ActivityWalk.liaison(pairing, Side.SUPPORTING));
        String first = liaison.form(page, page, typed(Map.of())).location();
        String again = liaison.form(page, page, typed(Map.of())).location();

        assertThat(again).isEqualTo(first).matches(".*/activities/\\d+");
        assertThat(activities.newest(pairing.id(), 2026, 9)).hasSize(1);
    }

    @Test
    void theSameFromAnotherPageOrAnotherPersonIsRefused() {
        Visitor liaison = as(ActivityWalk.liaison(pairing, Side.SUPPORTING));
        liaison.form(page, page, typed(Map.of()));
        String twice = "同一天已经登记过同一类型、同一主题的活动";

        assertThat(liaison.form(page, page, typed(Map.of("key", ActivityFiles.newKey())))
                        .body())
                .contains(twice);
        assertThat(as(ActivityWalk.liaison(pairing, Side.RECIPIENT))
                        .form(page, page, typed(Map.of()))
                        .body())
                .contains(twice);
        assertThat(activities.newest(pairing.id(), 2026, 9)).hasSize(1);
    }

    @Test
    void whatIsWrongIsToldThoughThePageWasUsedBefore() {
        Visitor liaison = as(ActivityWalk.liaison(pairing, Side.SUPPORTING));
        liaison.form(page, page, typed(Map.of()));

        assertThat(liaison.form(page, page, typed(Map.of("hours", "两小时"))).body())
                .contains("请填写数字");
    }

    @Test
    void aPictureOfAnIphonesOwnFormatIsRefusedWithWhatToDoAndTheTextStays() {
        Visitor liaison = as(ActivityWalk.liaison(pairing, Side.SUPPORTING));
        String answer = liaison.upload(page, page, typed(Map.of()), "照片.heic", Photographs.heic("heic"))
                .body();

        assertThat(answer).contains("照片.heic：", "兼容性最佳", typed(Map.of()).get("topic"));
        assertThat(activities.newest(pairing.id(), 2026, 9)).isEmpty();
    }

    @Test
    void thePaperLeadsToThePageAndLaterToTheRecord() {
        Visitor liaison = as(ActivityWalk.liaison(pairing, Side.SUPPORTING));
        String asked = "?key=" + key + "&type=theory-lecture&heldOn=2026-10-09&topic=" + "%E9%98%85%E8%AF%BB";
        assertThat(liaison.get(page + "/sign-in" + asked).body())
                .contains("活动签到表", "教育理论讲座", "2026年10月9日", "阅读", "<path");
        assertThat(liaison.get(page + asked).body()).contains("value=\"阅读\"", "value=\"" + key + "\"");

        liaison.form(page, page, typed(Map.of()));
        Activity recorded = activities.newest(pairing.id(), 2026, 1).get(0);
        assertThat(liaison.get(page + asked).location()).endsWith("/activities/" + recorded.id());
    }

    @Test
    void whatIsWrittenIntoTheAddressIsHeldToNothing() {
        Visitor liaison = as(ActivityWalk.liaison(pairing, Side.SUPPORTING));
        String odd = "?type=none&heldOn=2026-02-30&place=MARS&topic=" + "x".repeat(500);

        assertThat(liaison.get(page + "/sign-in" + odd).status()).isEqualTo(200);
        assertThat(liaison.get(page + odd).status()).isEqualTo(200);
        assertThat(liaison.get(page + "/sign-in?key=mine").status()).isEqualTo(404);
        assertThat(liaison.get(page + "?key=mine").body()).contains("登记活动").doesNotContain("value=\"mine\"");
    }

    @Test
    void onlyWhoRecordsHasThePaperAndThePageForTheRoad() {
        Pairing foreign = walk.begin();
        Visitor stranger = as(ActivityWalk.liaison(foreign, Side.SUPPORTING));

        assertThat(stranger.get(page + "/sign-in").status()).isEqualTo(404);
        assertThat(stranger.get("/activities/away").body())
                .contains("没有网络时登记活动")
                .doesNotContain(ActivityWalk.liaison(foreign, Side.SUPPORTING));
        assertThat(stranger.get("/activities/worker.js").header("Content-Type")).contains("javascript");
        assertThat(as("office").get("/activities/away").status()).isEqualTo(404);
    }

    @Test
    void thePeopleOfBothSchoolsMayBeChosen() {
        Visitor liaison = as(ActivityWalk.liaison(pairing, Side.SUPPORTING));
        walk.record(pairing, Side.SUPPORTING, "分数教学");
        String someone = activities
                .people(activities.newest(pairing.id(), 2026, 1).get(0).id())
                .get(0)
                .name();

        assertThat(liaison.get(page).body()).contains("<option value=\"" + someone + "\">");
    }

    private Map<String, String> typed(Map<String, String> changes) {
        Map<String, String> fields = walk.typed(pairing, changes);
        fields.putIfAbsent("key", key);
        return fields;
    }

    private Visitor as(String account) {
        county.bureau();
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
