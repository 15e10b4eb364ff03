package cn.xieshou.summary.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.donation.DonationWalk;
import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.paper.Papers;
import cn.xieshou.paper.word.WordText;
import cn.xieshou.shared.Side;
import cn.xieshou.summary.Figure;
import cn.xieshou.summary.Figures;
import cn.xieshou.summary.SchoolSummary;
import cn.xieshou.summary.Summaries;
import cn.xieshou.summary.SummaryPaper;
import cn.xieshou.summary.SummaryReading;
import cn.xieshou.summary.SummaryWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of summaries: figures that lead to their rows, what is kept of them, who reads what. */
abstract class SummaryPages {

    private static final Pattern LISTED = Pattern.compile("共 ([0-9]+) 条");

    @LocalServerPort
    int port;

    @Autowired
    SummaryWalk walk;

    @Autowired
    ActivityWalk activities;

    @Autowired
    DonationWalk donations;

    @Autowired
    Summaries summaries;

    @Autowired
    SummaryReading reading;

    @Autowired
    SummaryPaper paper;

    @Autowired
    Papers papers;

    @Autowired
    Pairings pairings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void everyFigureIsWhatTheListBehindItCounts() {
        Pairing pairing = withActivities();
        long id = walk.begin(pairing, Side.RECIPIENT);
        Figures figures = reading.figures(summaries.get(id));
        assertThat(words(figures, "活动次数")).isEqualTo("3次");
        assertThat(words(figures, "活动时长")).isEqualTo("4.5小时");
        assertThat(words(figures, "本校参加人次")).isEqualTo("3人次");
        assertThat(words(figures, "活动清单")).isEqualTo("备课组教研2次（2026年10月9日）\n联席会议1次（2026年10月9日）");
        assertThat(words(figures, "联席会议次数")).isEqualTo("1次");
        assertThat(words(figures, "捐赠笔数")).isEqualTo("1笔");
        Visitor liaison = as(walk.liaison(id));
        for (String name : List.of("活动次数", "联席会议次数", "捐赠笔数", "借用笔数", "支教教师", "师徒对数", "师徒指导次数", "共同方案")) {
            Figure figure = figures.find(name).orElseThrow();
            assertThat(listed(liaison, figure.address())).as(name).isEqualTo(figure.amount());
        }
        figures.find("活动清单").orElseThrow().lines().forEach(line -> assertThat(line.words())
                .contains(listed(liaison, line.address()) + "次"));
        figures.all().forEach(one -> assertThat(liaison.get(one.address()).status())
                .as(one.name())
                .isEqualTo(200));
    }

    @Test
    void figuresFollowTheLedgerUntilTheyAreSentAndStayThen() {
        Pairing pairing = withActivities();
        long id = walk.begin(pairing, Side.RECIPIENT);
        walk.draft(id, Map.of());
        Visitor principal = as(walk.principal(id));
        assertThat(principal.get(path(id)).body()).contains("共开展活动", ">3次</a>", "/activities?year=2026");
        jdbc.sql("update activity set state = 'DISPUTED' where pairing_id = ? and type = 'joint-meeting'")
                .param(pairing.id())
                .update();
        assertThat(principal.get(path(id)).body()).contains(">2次</a>", "随登记更新").doesNotContain(">3次</a>");
        walk.approve(id);
        jdbc.sql("update activity set state = 'CONFIRMED' where pairing_id = ? and type = 'joint-meeting'")
                .param(pairing.id())
                .update();
        assertThat(principal.get(path(id)).body()).contains(">2次</a>", "报送时的").doesNotContain(">3次</a>");
        assertThat(WordText.of(papers.word(paper, paper.values(summaries.get(id)))))
                .contains("结对帮扶工作总结", "一、组织领导", "共开展活动2次", "备课组教研2次")
                .doesNotContain("【", "草稿");
    }

    @Test
    void onlyTheSchoolReadsItUntilItIsSent() {
        long id = walk.submitted(Side.RECIPIENT);
        Pairing pairing = walk.pairing(id);
        String partner = pairing.supportingSchool() + ".liaison";
        assertThat(as(walk.liaison(id)).get(path(id)).body()).contains("学会了用错因安排讲评");
        for (String other : List.of(partner, SummaryWalk.SECTION, "office")) {
            assertThat(as(other).get(path(id)).body())
                    .contains("学校还没有报送", "待校长审定")
                    .doesNotContain("学会了用错因安排讲评");
            assertThat(as(other).get(path(id) + "/text.docx").status()).isEqualTo(404);
        }
        walk.approve(id);
        walk.read(id, "GOOD");
        for (String other : List.of(partner, SummaryWalk.SECTION, "office")) {
            assertThat(as(other).get(path(id)).body()).contains("学会了用错因安排讲评", "数字清楚，做法实在。");
            assertThat(as(other).get(path(id) + "/text.docx").status()).isEqualTo(200);
        }
        Pairing foreign = walk.pairing();
        assertThat(as(foreign.recipientSchool() + ".liaison").get(path(id)).status())
                .isEqualTo(404);
        assertThat(as("expert1").get(path(id)).status()).isEqualTo(404);
    }

    @Test
    void theDraftIsPrefilledAndShowsEveryFigureWithALinkBesideIt() {
        Pairing pairing = withActivities();
        long id = walk.begin(pairing, Side.RECIPIENT);
        String page =
                as(walk.liaison(id)).get("/tasks/" + walk.task(id).getId()).body();
        assertThat(page)
                .contains("可引用的数字", "【活动次数】", "3次", "/activities?year=2026", "两校共同开展活动【活动次数】")
                .contains("分数教学”：");
    }

    @Test
    void theRegisterCountsWhatIsSentAndWhatIsMissingAndThePairingShowsBoth() {
        long read = walk.read(Side.RECIPIENT);
        Pairing pairing = walk.pairing(read);
        Visitor office = as("office");
        assertThat(office.get("/summaries?year=2026&q=" + pairing.id()).body())
                .contains("学年工作总结", "已阅", "学校起草中", path(read));
        assertThat(office.get("/summaries?year=2026&mark=GOOD&q=" + pairing.id())
                        .body())
                .contains(path(read));
        assertThat(office.get("/summaries?year=2026&mark=PLAIN&q=" + pairing.id())
                        .body())
                .contains("学年工作总结")
                .doesNotContain(path(read) + "\"");
        assertThat(office.get("/pairings/" + pairing.id() + "/results").body())
                .contains("2026—2027学年受援学校工作总结", "2026—2027学年支援学校工作总结");
        assertThat(office.get("/pairings/" + pairing.id() + "/documents").body())
                .contains("2026—2027学年受援学校工作总结", "已阅，评定好")
                .doesNotContain("2026—2027学年支援学校工作总结");
    }

    /** Two joint preparations and a meeting confirmed, one activity that waits, a gift received and one that waits. */
    private Pairing withActivities() {
        Pairing pairing = activities.begin();
        long first = activities.record(pairing, Side.SUPPORTING, Map.of("effect", "学生听得懂"));
        long second = activities.record(pairing, Side.SUPPORTING, "小数教学");
        long meeting = activities.record(
                pairing,
                Side.SUPPORTING,
                Map.of("type", "joint-meeting", "subject", "", "topic", "商定计划", "remark", "不是同一次"));
        activities.record(pairing, Side.SUPPORTING, "百分数教学");
        confirm(first, second, meeting);
        long gift = donations.record(pairing, Map.of());
        jdbc.sql(
                        "update donation set state = 'RECEIVED', received_quantity = quantity, received_amount = amount where id = ?")
                .param(gift)
                .update();
        donations.record(pairing, Map.of("item", "练习册"));
        walk.day("2027-07-01");
        return pairings.get(pairing.id());
    }

    private void confirm(long... ids) {
        for (long id : ids) {
            jdbc.sql("update activity set state = 'CONFIRMED', check_id = null where id = ?")
                    .param(id)
                    .update();
        }
    }

    /** How many rows the list says that it has. */
    private static long listed(Visitor reader, String address) {
        String body = reader.get(address).body();
        Matcher all = LISTED.matcher(body);
        return all.find() ? Long.parseLong(all.group(1)) : 0;
    }

    private static String words(Figures figures, String name) {
        return figures.find(name).orElseThrow().words();
    }

    private String path(long id) {
        SchoolSummary summary = summaries.get(id);
        return summary.path();
    }

    private Visitor as(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
