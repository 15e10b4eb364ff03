package cn.xieshou.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.meeting.Decision;
import cn.xieshou.meeting.DecisionState;
import cn.xieshou.meeting.FollowUps;
import cn.xieshou.meeting.MeetingFollowUp;
import cn.xieshou.meeting.MeetingWalk;
import cn.xieshou.meeting.Meetings;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of joint meetings: to write down what was said and decided, to read it, and what others get of it. */
abstract class MeetingPages {

    @LocalServerPort
    int port;

    @Autowired
    MeetingWalk walk;

    @Autowired
    ActivityWalk ledger;

    @Autowired
    PairingWalk pairings;

    @Autowired
    Meetings meetings;

    @Autowired
    FollowUps followUps;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    SmallCounty county;

    @Autowired
    EngineClock clock;

    Pairing pairing;
    long meeting;
    String page;

    @BeforeEach
    void begin() {
        pairing = walk.begin();
        meeting = walk.meeting(pairing);
        page = "/activities/" + meeting + "/minutes";
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theBureauSeesWhatAllMeetingsDecidedAndOtherSchoolsDoNot() {
        as(Side.SUPPORTING).form(page, page, walk.typed(pairing, Map.of()));
        walk.day("2026-11-02");
        String list = "/follow-ups?year=2026&q=" + pairing.id();
        Visitor office = Visitor.signedIn(port, "office", SmallCounty.PASSWORD);
        assertThat(office.get(list).body()).contains("排出数学备课组教研的日期", "逾期", "待落实");
        assertThat(office.get(list + "&state=DONE").body()).contains("议定事项").doesNotContain("排出数学备课组教研的日期");
        assertThat(as(Side.RECIPIENT).get(list).body()).contains("排出数学备课组教研的日期");
        assertThat(office.get("/follow-ups/export?year=2026").status()).isEqualTo(200);
        Pairing other = walk.begin();
        String stranger = MeetingWalk.liaison(other, Side.SUPPORTING);
        passwords.choose(stranger, SmallCounty.PASSWORD);
        assertThat(Visitor.signedIn(port, stranger, SmallCounty.PASSWORD)
                        .get(list)
                        .body())
                .contains("没有符合条件的议定事项")
                .doesNotContain("排出数学备课组教研的日期");
    }

    @Test
    void whatIsStillToBeDoneWhatIsLateAndWhatIsDoneAreListedApart() {
        as(Side.SUPPORTING)
                .form(
                        page,
                        page,
                        walk.typed(
                                pairing,
                                Map.of(
                                        "content2",
                                        "印制家长告知书",
                                        "side2",
                                        "RECIPIENT",
                                        "person2",
                                        walk.typed(pairing, Map.of()).get("person1"),
                                        "dueOn2",
                                        "2026-12-01")));
        walk.day("2026-11-02");
        String list = "/follow-ups?year=2026&q=" + pairing.id() + "&state=";
        Visitor office = as("office");

        assertThat(office.get(list + "UNDONE").body()).contains("排出数学备课组教研的日期", "印制家长告知书");
        assertThat(office.get(list + "LATE").body()).contains("排出数学备课组教研的日期").doesNotContain("印制家长告知书");
        followUps.done(walk.decision(meeting).id(), "已排出", MeetingWalk.liaison(pairing, Side.RECIPIENT));
        assertThat(office.get(list + "DONE").body()).contains("排出数学备课组教研的日期").doesNotContain("印制家长告知书");
        assertThat(office.get(list + "LATE").body()).contains("没有符合条件的议定事项").doesNotContain("印制家长告知书");
    }

    @Test
    void whatWasDecidedIsFoundByItsWordsByWhoeverMaySeeIt() {
        as(Side.SUPPORTING).form(page, page, walk.typed(pairing, Map.of("content1", "鑫淼 校舍（ＡＢ栋）维修")));
        String search = "/search?q=" + URLEncoder.encode("鑫淼校舍(ab", StandardCharsets.UTF_8);
        String stranger = MeetingWalk.liaison(walk.begin(), Side.SUPPORTING);

        for (Visitor reader : List.of(as(Side.SUPPORTING), as(Side.RECIPIENT), as("office"))) {
            assertThat(reader.get(search).body()).contains("联席会议议定事项", "href=\"/activities/" + meeting + "\"");
        }
        assertThat(as(stranger).get(search).body()).contains("没有找到").doesNotContain("/activities/" + meeting);
    }

    @Test
    void whoRecordedTheMeetingWritesItDownAndTheResponsibleSchoolIsAsked() {
        Visitor liaison = as(Side.SUPPORTING);
        assertThat(liaison.get("/activities/" + meeting).body()).contains("填写会议记录");
        liaison.form(page, page, walk.typed(pairing, Map.of()));

        String read = liaison.get("/activities/" + meeting).body();
        assertThat(read).contains("会议记录已保存", "两校逐项核对了年度方案", "排出数学备课组教研的日期", "期限2026年10月30日", "待落实", "下载会议纪要");
        Visitor other = as(Side.RECIPIENT);
        assertThat(other.get("/").body()).contains("责任学校联络人报告落实情况");
        assertThat(other.get("/activities/" + meeting).body())
                .contains("两校逐项核对了年度方案")
                .doesNotContain("填写会议记录");
        assertThat(as(pairing.recipientSchool() + ".principal").get("/").body()).contains("责任学校联络人报告落实情况");
        assertThat(other.get(years()).body())
                .contains("联席会议议定事项", "排出数学备课组教研的日期")
                .doesNotContain("已逾期");
        walk.day("2026-11-02");
        assertThat(as(Side.RECIPIENT).get(years()).body()).contains("排出数学备课组教研的日期", "已逾期");
        pairings.submit(pairing, MeetingFollowUp.REPORT, Map.of("decision", "done", "result", "已排出，每月第二周"));
        assertThat(as(Side.RECIPIENT).get(years()).body())
                .contains("最近落实的", "已排出，每月第二周")
                .doesNotContain("已逾期");
        assertThat(liaison.getBytes(page + ".docx")).isNotEmpty();
        assertThat(liaison.get("/pairings/" + pairing.id() + "/documents").body())
                .contains("联席会议纪要 学期工作联席会议");
    }

    @Test
    void minutesAreWrittenAnewAndDecisionsAreAdded() {
        Visitor liaison = as(Side.SUPPORTING);
        liaison.form(page, page, walk.typed(pairing, Map.of()));
        assertThat(liaison.get(page).body()).contains("两校逐项核对了年度方案。", "排出数学备课组教研的日期");
        liaison.form(page, page, walk.typed(pairing, Map.of("minutes", "补记：下次会议在十二月。", "content1", "通知学生家长")));

        assertThat(meetings.find(meeting).orElseThrow().minutes()).isEqualTo("补记：下次会议在十二月。");
        assertThat(meetings.decisions(meeting)).extracting(Decision::content).containsExactly("排出数学备课组教研的日期", "通知学生家长");
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndNothingIsWritten() {
        Map<String, String> typed = new HashMap<>(walk.typed(
                pairing, Map.of("agenda", " ", "person1", "没有这个人", "content3", "只有内容", "dueOn1", "2026-10-01")));
        String body = as(Side.SUPPORTING).form(page, page, typed).body();

        assertThat(body)
                .contains("没有保存：还有需要修改的地方", "请填写会议议程", "“没有这个人”不在", "会议以后", "请选择责任学校", "请填写责任人")
                .contains("两校逐项核对了年度方案", "只有内容");
        assertThat(meetings.find(meeting)).isEmpty();
        assertThat(meetings.decisions(meeting)).isEmpty();
    }

    @Test
    void whatArrivedInPartIsNotWritten() {
        Map<String, String> part = new HashMap<>(walk.typed(pairing, Map.of()));
        part.remove("dueOn1");

        assertThat(as(Side.SUPPORTING).form(page, page, part).status()).isEqualTo(400);
        assertThat(meetings.find(meeting)).isEmpty();
    }

    @Test
    void aDecisionIsTakenBackOnThePage() {
        Visitor liaison = as(Side.SUPPORTING);
        liaison.form(page, page, walk.typed(pairing, Map.of()));
        Decision one = walk.decision(meeting);
        String withdraw = page + "/" + one.id() + "/withdraw";
        assertThat(as(Side.RECIPIENT)
                        .form("/activities/" + meeting, withdraw, Map.of())
                        .status())
                .isEqualTo(404);
        liaison.form("/activities/" + meeting, withdraw, Map.of());

        assertThat(followUps.get(one.id()).state()).isEqualTo(DecisionState.WITHDRAWN);
        assertThat(liaison.get("/activities/" + meeting).body()).contains("已撤销这项议定事项");
    }

    @Test
    void nobodyElseWritesOrReadsIt() {
        as(Side.SUPPORTING).form(page, page, walk.typed(pairing, Map.of()));
        long other = ledger.record(pairing, Side.SUPPORTING, "分数教学");
        Visitor stranger = as(ActivityWalk.liaison(walk.begin(), Side.SUPPORTING));

        assertThat(as(Side.RECIPIENT).get(page).status()).isEqualTo(404);
        assertThat(stranger.get(page).status()).isEqualTo(404);
        assertThat(stranger.get(page + ".docx").status()).isEqualTo(404);
        assertThat(as("office").get(page).status()).isEqualTo(404);
        assertThat(as("office").get(page + ".docx").status()).isEqualTo(200);
        assertThat(as(Side.SUPPORTING).get("/activities/" + other + "/minutes").status())
                .isEqualTo(404);
        assertThat(as(Side.SUPPORTING).get("/activities/" + other).body())
                .contains("分数教学")
                .doesNotContain("会议记录");
    }

    private String years() {
        return "/pairings/" + pairing.id() + "/years";
    }

    private Visitor as(Side side) {
        return as(MeetingWalk.liaison(pairing, side));
    }

    private Visitor as(String account) {
        county.bureau();
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
