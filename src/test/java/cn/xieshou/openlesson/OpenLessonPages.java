package cn.xieshou.openlesson;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.directory.Directory;
import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.Activity;
import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open lessons for the county (R-ACT-1): invited to, answered, changed, cancelled, recorded in the ledger. */
abstract class OpenLessonPages {

    @LocalServerPort
    int port;

    @Autowired
    LessonWalk walk;

    @Autowired
    ActivityWalk activities;

    @Autowired
    LessonAnswers answers;

    @Autowired
    Activities ledger;

    @Autowired
    Directory directory;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    SmallCounty county;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    Pairing pairing;
    String owner;
    String guest;

    @BeforeEach
    void begin() {
        county.bureau();
        pairing = walk.begin();
        owner = ActivityWalk.liaison(pairing, Side.SUPPORTING);
        guest = ActivityWalk.liaison(pairing, Side.RECIPIENT);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void anInvitationIsFoundByTheSearchByTheInitialsOfTopicAndTeacherToo() {
        long id = walk.announce(pairing, Map.of("topic", "《社戏》赏析"));
        String link = "href=\"/open-lessons/" + id + "\"";

        for (String words : new String[] {"社戏", "sx", "shexi"}) {
            assertThat(as(guest).get("/search?q=" + words).body()).as(words).contains(link, "邀请本校，10月16日前答复");
        }
        String own = as(owner).get("/search?q=sx").body();
        assertThat(own).contains(link).doesNotContain("邀请本校");
        jdbc.sql("update open_lesson set invited = 'PRIMARY' where id = ?")
                .param(id)
                .update();
        assertThat(as(guest).get("/search?q=sx").body())
                .as("the partner sees it")
                .contains(link)
                .doesNotContain("邀请本校");
    }

    @Test
    void anInvitedSchoolAnswersWhoComesAndTheLessonGoesIntoTheLedger() {
        Visitor host = as(owner);
        String page = "/open-lessons/new/" + pairing.id();
        String address =
                path(host.form(page, page, walk.typed(pairing, Map.of("topic", "《济南的冬天》", "answerBy", "2026-10-13")))
                        .location());
        assertThat(host.get(address).body())
                .contains("邀请已发出", "2026年10月20日 09:20", "2人，已报名0人", "还没有学校答复", "修改")
                .doesNotContain("本校的答复", "记入活动台账");
        assertThat(mails("open-lesson:" + number(address) + ":" + guest)).isEqualTo(1);

        Visitor visitor = as(guest);
        assertThat(visitor.get("/").body()).contains("邀请本校听语文公开课“《济南的冬天》”（", "去答复");
        String name = directory.personName(guest);
        visitor.form(address, address + "/answer", answer("comes", name));
        assertThat(visitor.get(address).body()).contains("已报名1人：" + name).doesNotContain("各校的答复");
        assertThat(visitor.get("/").body()).contains("待我办理").doesNotContain("《济南的冬天》”（");
        assertThat(host.get(address).body()).contains("2人，已报名1人", name);
        assertThat(host.get("/open-lessons?when=ahead").body()).contains("《济南的冬天》", "接受报名");

        activities.day("2026-10-21");
        assertThat(as(owner).get("/").body()).contains("还没有记入活动台账");
        String form = href(as(owner).get(address).body());
        assertThat(as(owner).get(form).body()).contains("《济南的冬天》", "2026-10-20", "录播教室", directory.personName(owner));
        Map<String, String> typed = activities.typed(
                pairing, Map.of("type", "open-lesson", "heldOn", "2026-10-20", "topic", "《济南的冬天》", "key", key(form)));
        as(owner).form(form, form.substring(0, form.indexOf('?')), typed);
        Activity one = ledger.newest(pairing.id(), 2026, 1).get(0);
        assertThat(one.type()).isEqualTo("open-lesson");
        assertThat(as(owner).get(address).body()).contains("查看活动记录", "/activities/" + one.id());
        assertThat(as(owner).get("/").body()).contains("待我办理").doesNotContain("还没有记入活动台账");
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        Visitor host = as(owner);
        String page = "/open-lessons/new/" + pairing.id();
        Map<String, String> wrong = new HashMap<>(walk.typed(pairing, Map.of()));
        wrong.putAll(
                Map.of("subject", "", "topic", "　", "teacher", "没有这个人", "startsAt", "25:00", "heldOn", "2026-10-11"));
        wrong.putAll(Map.of("seats", "很多", "invited", "MARS", "answerBy", "2026-10-30", "place", "留着的地点"));
        assertThat(host.form(page, page, wrong).body())
                .contains(
                        "请选择学科",
                        "请填写课题",
                        "“没有这个人”不在",
                        "请填写几点几分",
                        "须在今天以后的一年以内",
                        "请填写1至2000之间的整数",
                        "请选择邀请哪些学校",
                        "留着的地点");
        wrong.putAll(walk.typed(pairing, Map.of("answerBy", "2026-10-30")));
        assertThat(host.form(page, page, wrong).body()).contains("2026年10月20日上课以前");

        long id = walk.announce(pairing, Map.of());
        assertThat(host.form(page, page, walk.typed(pairing, Map.of())).body()).contains("请不要重复发出");
        String address = "/open-lessons/" + id;
        Visitor visitor = as(guest);
        assertThat(visitor.form(address, address + "/answer", answer(null, "")).body())
                .contains("请选择是否参加");
        assertThat(visitor.form(address, address + "/answer", answer("comes", " "))
                        .body())
                .contains("请填写派谁参加");
        assertThat(visitor.form(address, address + "/answer", answer("comes", "别校的人"))
                        .body())
                .contains("“别校的人”不在", "别校的人</textarea>");
        assertThat(host.form(address, address + "/cancel", Map.of("reason", " "))
                        .body())
                .contains("请填写取消的原因");
    }

    @Test
    void thereIsNoMoreRoomThanSeatsAndChangesAreTold() {
        long id = walk.announce(pairing, Map.of("seats", "1"));
        String address = "/open-lessons/" + id;
        String two = directory.personName(guest) + "、" + directory.personName(pairing.recipientSchool() + ".principal");
        assertThat(as(guest)
                        .form(address, address + "/answer", answer("comes", two))
                        .body())
                .contains("只剩1个名额");
        as(guest).form(address, address + "/answer", answer("comes", directory.personName(guest)));
        assertThat(as(owner)
                        .form(address + "/edit", address + "/edit", walk.typed(pairing, Map.of("seats", "0")))
                        .body())
                .contains("请填写1至2000之间的整数");
        int before = mails(guest, "公开课有变动%");
        as(owner).form(address + "/edit", address + "/edit", walk.typed(pairing, Map.of("startsAt", "14点30分")));
        assertThat(walk.get(id).startsAt()).isEqualTo("14:30");
        assertThat(mails(guest, "公开课有变动%")).isEqualTo(before + 1);
        as(owner).form(address + "/edit", address + "/edit", walk.typed(pairing, Map.of("startsAt", "14:30")));
        assertThat(mails(guest, "公开课有变动%")).as("nothing changed").isEqualTo(before + 1);

        as(owner).form(address, address + "/cancel", Map.of("reason", "教师外出培训"));
        assertThat(as(guest).get(address).body())
                .contains("已取消", "教师外出培训")
                .doesNotContain("<form method=\"post\" novalidate");
        assertThat(mails(guest, "公开课取消%")).isEqualTo(1);
        assertThat(as(guest).form("/", address + "/answer", answer("stays", "")).body())
                .contains("现在不能答复：已取消");
        assertThat(as(owner)
                        .form("/", address + "/cancel", Map.of("reason", "又一次"))
                        .body())
                .contains("现在不能取消：已取消");
    }

    @Test
    void onlyWhoIsInvitedSeesItAndOnlyTheHostChangesIt() {
        long forKindergartens = walk.announce(pairing, Map.of("invited", "KINDERGARTEN"));
        long forAll = walk.announce(pairing, Map.of("topic", "《春》第一课时", "invited", "ALL"));
        String stranger = ActivityWalk.liaison(walk.begin(), Side.RECIPIENT);
        assertThat(as(stranger).get("/open-lessons/" + forKindergartens).status())
                .isEqualTo(404);
        assertThat(as(stranger).get("/open-lessons").body())
                .contains("《春》第一课时", directory.schoolName(pairing.supportingSchool()));
        assertThat(as(guest).get("/open-lessons/" + forKindergartens).body())
                .as("the partner reads and is not asked")
                .contains("幼儿园")
                .doesNotContain("本校的答复");
        String address = "/open-lessons/" + forAll;
        for (String refused : new String[] {stranger, guest, "office"}) {
            Visitor other = as(refused);
            assertThat(other.get(address + "/edit").status()).as(refused).isEqualTo(404);
            assertThat(other.form("/", address + "/edit", walk.typed(pairing, Map.of()))
                            .status())
                    .isEqualTo(404);
            assertThat(other.form("/", address + "/cancel", Map.of("reason", "不是我的"))
                            .status())
                    .isEqualTo(404);
            assertThat(other.get("/open-lessons/new/" + pairing.id()).status())
                    .isEqualTo(refused.equals(guest) ? 200 : 404);
        }
        assertThat(as(owner).form("/", address + "/answer", answer("stays", "")).status())
                .isEqualTo(404);
        assertThat(as("office")
                        .form("/", address + "/answer", answer("stays", ""))
                        .status())
                .isEqualTo(404);
        assertThat(as("office").get(address).body()).contains("各校的答复");
        assertThat(as(stranger).get(address).body()).contains("本校的答复").doesNotContain("各校的答复");
    }

    private int mails(String onceKey) {
        return jdbc.sql("select count(*) from mail where once_key = ?")
                .param(onceKey)
                .query(Integer.class)
                .single();
    }

    private int mails(String account, String subject) {
        return jdbc.sql("select count(*) from mail where recipient = ? and subject like ?")
                .param(account)
                .param(subject)
                .query(Integer.class)
                .single();
    }

    private static Map<String, String> answer(@Nullable String answer, String names) {
        Map<String, String> fields = new HashMap<>(Map.of("names", names, "remark", ""));
        if (answer != null) {
            fields.put("answer", answer);
        }
        return fields;
    }

    private static String path(String location) {
        return location.substring(location.indexOf("/open-lessons/"));
    }

    private static String number(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** The way to the ledger on the page of a lesson. */
    private String href(String page) {
        int at = page.indexOf("/activities/new/");
        return page.substring(at, page.indexOf('"', at)).replace("&amp;", "&");
    }

    private static String key(String form) {
        return form.replaceAll(".*[?&]key=([^&]+).*", "$1");
    }

    private Visitor as(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
