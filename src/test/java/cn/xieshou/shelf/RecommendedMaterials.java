package cn.xieshou.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.directory.School;
import cn.xieshou.directory.SchoolProfile;
import cn.xieshou.directory.SchoolRegister;
import cn.xieshou.directory.Setting;
import cn.xieshou.files.FileReading;
import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.Activity;
import cn.xieshou.ledger.ActivityState;
import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.Eightfold;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a material: used in class, recommended by the bureau, beside what its school says of itself (R-SHR-1). */
abstract class RecommendedMaterials {

    @LocalServerPort
    int port;

    @Autowired
    ActivityWalk walk;

    @Autowired
    ShelfWalk shelf;

    @Autowired
    ShelfAccess access;

    @Autowired
    Materials materials;

    @Autowired
    Recommendations recommendations;

    @Autowired
    ShelfFiles files;

    @Autowired
    FileReading reading;

    @Autowired
    Uses uses;

    @Autowired
    Activities activities;

    @Autowired
    SchoolShelves shelves;

    @Autowired
    ShelfSpace space;

    @Autowired
    SchoolRegister register;

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
    String partner;

    @BeforeEach
    void begin() {
        county.bureau();
        pairing = walk.begin();
        owner = ShelfWalk.liaison(pairing, Side.SUPPORTING);
        partner = ShelfWalk.liaison(pairing, Side.RECIPIENT);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void whatWasUsedInClassIsAnActivityThatTheGivingSchoolConfirms() {
        long id = shelve(Rights.PARTNERS);
        Visitor user = as(partner);
        String page = "/shelf/" + id + "/use";
        assertThat(user.get("/shelf/" + id).body()).contains(page);
        user.form(page, page, shelf.used(pairing));

        Activity one = activities.newest(pairing.id(), 2026, 1).get(0);
        assertThat(one.type()).isEqualTo("resource-sharing");
        assertThat(one.topic()).isEqualTo("《背影》教学设计（八年级2班）");
        assertThat(one.side()).isEqualTo(Side.RECIPIENT);
        assertThat(one.effect()).isEqualTo("学生读得进去，板书照用。");
        assertThat(one.state()).isEqualTo(ActivityState.WAITING);
        assertThat(as(owner).get("/").body()).contains("对方联络人核对活动");
        assertThat(user.get("/activities/" + one.id()).body()).contains("资源共享", "已登记到活动台账", "2026年10月9日，1小时");

        walk.check(pairing, List.of(one.id()), List.of(), "");
        assertThat(as(owner).get("/shelf/" + id).body()).contains("共1次", "八年级2班", "对方已确认", "/activities/" + one.id());
        assertThat(uses.counts(List.of(id))).containsEntry(id, 1);
    }

    @Test
    void whatIsWrongWithANoteIsToldAtItsFieldAndAGivenUpOneIsNotCounted() {
        long id = shelve(Rights.PARTNERS);
        Visitor user = as(partner);
        String page = "/shelf/" + id + "/use";
        Map<String, String> wrong = new HashMap<>(shelf.used(pairing));
        wrong.putAll(Map.of("className", " ", "teacher", "", "heldOn", "", "effect", "学生读得进去"));
        wrong.put("hours", "0");
        assertThat(user.form(page, page, wrong).body())
                .contains("请填写班级", "请填写任课教师", "请填写0.1至200之间的数", "请填写日期", "学生读得进去");
        wrong.putAll(Map.of("className", "八年级2班", "teacher", "没有这个人", "heldOn", "2026-10-30", "hours", "一节"));
        assertThat(user.form(page, page, wrong).body()).contains("“没有这个人”不在", "请在活动结束之后登记", "请填写数字");
        assertThat(uses.counts(List.of(id))).isEmpty();

        user.form(page, page, shelf.used(pairing));
        assertThat(user.form(page, page, shelf.used(pairing)).body()).contains("同一天已经登记过");
        long activity = uses.of(access.visible(id, partner), 9).get(0).activity();
        activities.takeBack(activity, partner);
        activities.drop(activity, partner);
        assertThat(uses.counts(List.of(id))).isEmpty();
    }

    @Test
    void onlyASchoolPairedWithTheGivingOneNotesAUse() {
        Pairing foreign = walk.begin();
        long id = shelve(Rights.ALL);
        String page = "/shelf/" + id + "/use";
        Visitor stranger = as(ShelfWalk.liaison(foreign, Side.RECIPIENT));

        assertThat(stranger.get("/shelf/" + id).body()).contains("《背影》教学设计").doesNotContain(page);
        for (String refused : List.of(ShelfWalk.liaison(foreign, Side.RECIPIENT), owner, "office")) {
            assertThat(as(refused).get(page).status()).as(refused).isEqualTo(404);
            assertThat(as(refused)
                            .form("/shelf/" + id, page, shelf.used(pairing))
                            .status())
                    .isEqualTo(404);
        }
        Map<String, String> other = shelf.used(pairing);
        other.put("pairing", foreign.id());
        assertThat(as(partner).form(page, page, other).body()).contains("没有登记：还有需要修改的地方");
        assertThat(activities.newest(foreign.id(), 2026, 9)).isEmpty();
    }

    @Test
    void theBureauRecommendsItToAllSchoolsWhichLearnOfItOnce() throws Exception {
        long id = shelve(Rights.ALL);
        Visitor office = as("office");
        office.form("/shelf/" + id, "/shelf/" + id + "/recommend", Map.of());
        assertThat(office.get("/shelf/" + id).body()).contains("已推荐给全部学校", "教育局推荐", "取消推荐");
        assertThat(mails(id, partner)).isEqualTo(1);
        String told = "href=\"/shelf/" + id + "\"";
        assertThat(as(partner).get("/").body()).contains("教育局推荐了共享资源“《背影》教学设计”", told);
        assertThat(as(owner).get("/").body()).as("its own").contains("待我办理").doesNotContain(told);
        String file = files.of(access.visible(id, partner)).get(0).file().id();
        reading.fetch(file, partner);
        assertThat(as(partner).get("/").body()).as("fetched").contains("待我办理").doesNotContain(told);

        long newer = shelf.shelve(pairing.supportingSchool(), "后来的资源", Rights.ALL);
        String list =
                as(partner).get("/shelf?school=" + pairing.supportingSchool()).body();
        assertThat(list.indexOf("《背影》教学设计")).isPositive().isLessThan(list.indexOf("后来的资源"));
        assertThat(newer).isGreaterThan(id);

        recommendations.takeBack(id, "office");
        assertThat(access.visible(id, partner).recommended()).isFalse();
        Eightfold.inParallel(8, () -> {
            recommendations.recommend(id, "office");
            return true;
        });
        assertThat(mails(id, partner)).isEqualTo(1);
        assertThat(materials.changes(access.visible(id, owner), 9))
                .extracting(Materials.Change::words)
                .filteredOn("教育局推荐给全部学校"::equals)
                .hasSize(2);
    }

    @Test
    void onlyTheBureauRecommendsAndOnlyWhatAllSchoolsMayUse() {
        long id = shelve(Rights.PARTNERS);
        Visitor office = as("office");
        assertThat(office.get("/shelf/" + id).body()).contains("这份资源只给结对学校用").doesNotContain("/recommend\"");
        office.form("/shelf/" + id, "/shelf/" + id + "/recommend", Map.of());
        assertThat(office.get("/shelf/" + id).body()).contains("这份资源只给结对学校用");
        assertThat(access.visible(id, owner).recommended()).isFalse();
        long all = shelve(Rights.ALL);
        for (String account : List.of(owner, partner)) {
            assertThat(as(account)
                            .form("/shelf/" + all, "/shelf/" + all + "/recommend", Map.of())
                            .status())
                    .isEqualTo(404);
        }
        recommendations.recommend(all, "office");
        assertThat(as(owner)
                        .form("/shelf/" + all, "/shelf/" + all + "/take-back", Map.of())
                        .status())
                .isEqualTo(404);

        Material one = access.own(all, owner);
        TypedMaterial typed = TypedMaterial.of(one);
        materials.change(
                one,
                new TypedMaterial(
                        typed.title(),
                        typed.kind(),
                        typed.subject(),
                        typed.grade(),
                        typed.author(),
                        typed.about(),
                        "PARTNERS",
                        "yes",
                        List.of()),
                owner);
        assertThat(access.visible(all, owner).recommended())
                .as("no more for all")
                .isFalse();
    }

    @Test
    void whatASchoolSaysOfItselfIsReadByItsPartnersAndTheBureauOnly() {
        String school = pairing.supportingSchool();
        String page = "/shelf/schools/" + school;
        Visitor liaison = as(owner);
        assertThat(liaison.get(page).body()).contains("还没有写", "已用0兆字节");
        liaison.form(page + "/edit", page + "/edit", Map.of("ideas", "读懂每一个孩子", "strengths", "整本书阅读"));
        assertThat(liaison.get(page).body()).contains("已保存", "读懂每一个孩子", "整本书阅读");
        shelve(Rights.PARTNERS);

        assertThat(as(partner).get(page).body()).contains("读懂每一个孩子", "《背影》教学设计").doesNotContain("兆字节", "/edit");
        assertThat(as(partner).get("/schools/" + school).body()).contains(page);
        assertThat(as(partner).get("/pairings/" + pairing.id() + "/years").body())
                .contains(page, "共享1份");
        assertThat(as("office").get(page).body()).contains("读懂每一个孩子", "修改空间");
        String stranger = ShelfWalk.liaison(walk.begin(), Side.RECIPIENT);
        assertThat(as(stranger).get(page).status()).isEqualTo(404);
        assertThat(as(stranger).get("/schools/" + school).body()).contains("概况").doesNotContain(page);
        for (String refused : List.of(partner, "office", stranger)) {
            assertThat(as(refused).get(page + "/edit").status()).as(refused).isEqualTo(404);
            assertThat(as(refused)
                            .form("/", page + "/edit", Map.of("ideas", "别人写的", "strengths", ""))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(shelves.of(school).ideas()).isEqualTo("读懂每一个孩子");
        assertThat(liaison.form(page + "/edit", page + "/edit", Map.of("ideas", "长".repeat(1001), "strengths", "留着"))
                        .body())
                .contains("最多1000字，现有1001字", "留着");
    }

    @Test
    void theOfficeGivesASchoolOtherRoom() {
        String school = pairing.supportingSchool();
        String page = "/shelf/schools/" + school;
        Visitor office = as("office");
        assertThat(office.form(page, page + "/space", Map.of("mega", "很多")).body())
                .contains("请填写1至100000之间的整数", "很多");
        office.form(page, page + "/space", Map.of("mega", "3"));
        assertThat(space.of(school).all()).isEqualTo(3 * 1024 * 1024);
        assertThat(as(owner).get("/shelf/new").body()).contains("共3兆字节");
        assertThat(as(owner).form(page, page + "/space", Map.of("mega", "9999")).status())
                .isEqualTo(404);
        assertThatThrownBy(() -> access.own(shelve(Rights.ALL), "office")).isInstanceOf(NotThere.class);
    }

    @Test
    void aSchoolThatAnImportHasBroughtGoesWithItsRoom() {
        register.add(List.of(new School(
                "shelf-empty", "空校测试", SchoolLevel.PRIMARY, Setting.RURAL, null, null, SchoolProfile.EMPTY)));
        shelves.room("shelf-empty", "5");

        register.remove("shelf-empty");

        assertThat(space.of("shelf-empty").all()).isGreaterThan(5 * 1024 * 1024);
    }

    private int mails(long id, String account) {
        return jdbc.sql("select count(*) from mail where once_key = ?")
                .param("shelf:" + id + ":" + account)
                .query(Integer.class)
                .single();
    }

    private long shelve(Rights rights) {
        return shelf.shelve(pairing.supportingSchool(), "《背影》教学设计", rights);
    }

    private Visitor as(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
