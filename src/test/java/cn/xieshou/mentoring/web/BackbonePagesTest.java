package cn.xieshou.mentoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.mentoring.BackboneFiles;
import cn.xieshou.mentoring.BackboneTeachers;
import cn.xieshou.mentoring.BackboneWalk;
import cn.xieshou.mentoring.MentoringKey;
import cn.xieshou.mentoring.MentoringWalk;
import cn.xieshou.mentoring.NewBackbone;
import cn.xieshou.shared.Side;
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

/** New backbone teachers with their proof: recorded, doubted, and what others get of it. */
@XieshouTest
class BackbonePagesTest {

    @LocalServerPort
    int port;

    @Autowired
    MentoringWalk walk;

    @Autowired
    BackboneWalk people;

    @Autowired
    BackboneTeachers backbone;

    @Autowired
    Trail trail;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    SmallCounty county;

    @Autowired
    EngineClock clock;

    private MentoringKey key;
    private String page;

    @BeforeEach
    void begin() {
        key = walk.begin("district");
        page = "/backbone/" + key.pairingId();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theRecipientRecordsWithTheProof() {
        Visitor liaison = as(walk.person(key, Side.RECIPIENT, "liaison"));
        Visitor.Answer answer = liaison.upload(page, page, typed(), "证书.jpg", BackboneWalk.proof());

        assertThat(answer.location()).endsWith(page);
        assertThat(liaison.get(page).body()).contains("已登记，计入指标", "教师甲", "县级", "教师〔2026〕9号", "证书.jpg", "计入");
        assertThat(liaison.get("/pairings/" + key.pairingId() + "/years").body())
                .contains("数学1名", page);
        assertThat(trail.of(key.pairingId())).extracting(TrailLine::sentence).anySatisfy(line -> assertThat(line)
                .contains("登记了《新增骨干教师》", "教师甲（数学，县级骨干教师）"));
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAtOnceAndWhatWasTypedStays() {
        Map<String, String> wrong = typed();
        wrong.putAll(
                Map.of("teacher", walk.teacher(key, Side.SUPPORTING, 1), "level", "SCHOOL", "namedOn", "2026-02-30"));

        assertThat(as(walk.person(key, Side.RECIPIENT, "liaison"))
                        .form(page, page, wrong)
                        .body())
                .contains("请从受援学校的教师中选择", "区县级以上的才计入", "没有这一天", "请附上命名文件或者证书的照片、扫描件")
                .contains("教师〔2026〕9号", "2026-02-30");
        assertThat(backbone.of(key.pairingId())).isEmpty();
    }

    @Test
    void theSameTeacherIsNotRecordedTwice() {
        people.record(key, 1);

        assertThat(as(walk.person(key, Side.RECIPIENT, "principal"))
                        .upload(page, page, typed(), "证书.jpg", BackboneWalk.proof())
                        .body())
                .contains("这名教师的这个学科已经登记");
        assertThat(backbone.of(key.pairingId())).hasSize(1);
    }

    @Test
    void theOfficeSaysThatOneDoesNotCountAndWhy() {
        long id = people.record(key, 1);
        Visitor office = as("office");
        String strike = page + "/" + id + "/strike";
        assertThat(office.form(page, strike, Map.of("reason", " ")).body()).contains("请填写理由");

        assertThat(office.form(page, strike, Map.of("reason", "证书不是教育局发的")).location())
                .endsWith(page);
        assertThat(as(walk.person(key, Side.SUPPORTING, "liaison")).get(page).body())
                .contains("不计入", "证书不是教育局发的")
                .doesNotContain("不计入的理由", "登记一名教师");
        assertThat(backbone.find(id).map(NewBackbone::counts)).contains(false);
    }

    @Test
    void nobodyElseSeesRecordsOrStrikes() {
        long id = people.record(key, 1);
        String strike = page + "/" + id + "/strike";
        MentoringKey foreign = walk.begin("district");
        Visitor stranger = as(walk.person(foreign, Side.RECIPIENT, "liaison"));
        Visitor supporting = as(walk.person(key, Side.SUPPORTING, "liaison"));
        String own = "/backbone/" + foreign.pairingId();

        assertThat(stranger.get(page).status()).isEqualTo(404);
        assertThat(stranger.form(own, page, typed()).status()).isEqualTo(404);
        assertThat(stranger.form(own, strike, Map.of("reason", "不符")).status()).isEqualTo(404);
        assertThat(stranger.form(own, own + "/" + id + "/strike", Map.of("reason", "不符"))
                        .status())
                .isEqualTo(404);
        assertThat(supporting.form(page, page, typed()).status()).isEqualTo(404);
        assertThat(supporting.form(page, strike, Map.of("reason", "不符")).status())
                .isEqualTo(404);
        assertThat(backbone.of(key.pairingId())).hasSize(1).allMatch(NewBackbone::counts);
    }

    private Map<String, String> typed() {
        Map<String, String> typed = people.typed(key, 1);
        typed.put("key", BackboneFiles.newKey());
        return typed;
    }

    private Visitor as(String account) {
        county.bureau();
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
