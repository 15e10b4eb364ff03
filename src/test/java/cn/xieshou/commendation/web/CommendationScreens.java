package cn.xieshou.commendation.web;

import static cn.xieshou.commendation.CommendationWalk.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.commendation.CommendationCase;
import cn.xieshou.commendation.CommendationWalk;
import cn.xieshou.commendation.HonourKind;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of commendation: who opens, reads, objects and fetches, and what nobody is told (R-AWD-1). */
abstract class CommendationScreens {

    private static final String PAGE = "/commendations";

    @LocalServerPort
    int port;

    @Autowired
    CommendationWalk walk;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    CommendationWalk.Scene scene;
    String honoured;
    String other;

    @BeforeEach
    void begin() {
        scene = walk.begin();
        honoured = scene.secondary().supportingSchool();
        other = scene.primary().recipientSchool();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theOfficeOpensARoundAndASectionSeesWhy() {
        Visitor office = as(CommendationWalk.OFFICE);
        assertThat(office.form(PAGE, PAGE, Map.of("programme", "", "year", "")).body())
                .contains("没有启动", "请选择帮扶项目", "请选择学年");
        Visitor.Answer answer = office.form(PAGE, PAGE, Map.of("programme", scene.programme(), "year", "2026"));
        String path = answer.location().replaceFirst("^.*(?=/commendations/)", "");
        assertThat(office.get(path).body()).contains("已启动表彰", "学年平均92分", "数据没有建议的", "归口股室审核候选名单");
        assertThat(office.form(PAGE, PAGE, Map.of("programme", scene.programme(), "year", "2026"))
                        .body())
                .contains("的表彰已经启动");
        assertThat(as("zhongjiao").get(path).body()).contains("办理", "汤某");
        assertThat(as("expert1").get(path).status()).isEqualTo(404);
        assertThat(as(honoured + ".principal").get(path).status()).isEqualTo(404);
        assertThat(as("zhongjiao").get(PAGE).body()).contains(path + "\"").doesNotContain("启动一轮表彰");
    }

    @Test
    void schoolsReadNamesOnlyAndObjectOnceInConfidence() {
        String id = walk.published(scene);
        String path = PAGE + "/" + id;
        String form = "/account" + path + "/objections";
        Visitor objector = as(other + ".liaison");
        assertThat(objector.get("/").body()).contains("名单正在公示");
        assertThat(objector.get(path).body())
                .contains("公示名单", "汤某", "提出异议")
                .doesNotContain("学年平均")
                .doesNotContain("办理经过");
        assertThat(objector.form(path, form, Map.of("candidate", "", "content", " "))
                        .body())
                .contains("没有提出", "请选择公示名单中的学校或个人", "请填写异议内容");
        String against =
                String.valueOf(walk.candidate(id, HonourKind.TEACHER, honoured).id());
        assertThat(objector.form(path, form, Map.of("candidate", against, "content", "次数与台账不符"))
                        .status())
                .isEqualTo(302);
        assertThat(objector.form(path, form, Map.of("candidate", against, "content", "再说一次"))
                        .body())
                .contains("已经对这一名提出过异议", "再说一次");
        assertThat(objector.get(path).body()).contains("我提出的异议", "次数与台账不符", "待审查");
        assertThat(as(honoured + ".principal").get(path).body())
                .contains("公示名单")
                .doesNotContain("次数与台账不符")
                .doesNotContain("收到的异议");
        assertThat(as("zhongjiao").get(path).body())
                .contains("收到的异议", "次数与台账不符", "系统在“公示异议”环节登记")
                .doesNotContain(other.replace("walk", "行走测试") + "号联络人");
        walk.publicityOver(id);
        assertThat(objector.get(path).body()).contains("公示名单").doesNotContain("提出异议</button>");
        walk.submit(id, CommendationCase.OBJECTION_STEP, "chujiao", with("decision", "uphold", "reason", "核实成立"));
        assertThat(as(honoured + ".principal").get(path).body()).contains("异议成立，取消", "核实成立");
        assertThat(as(scene.primary().supportingSchool() + ".principal")
                        .get(path)
                        .body())
                .contains("公示名单")
                .doesNotContain("核实成立");
        assertThat(objector.get(path).body()).contains("成立", "审查：核实成立");
        onlyTheObjectorWasTold(id);
    }

    /** Of the answer, without a name, what was said or the round; nobody sees in the round's mails who objected. */
    private void onlyTheObjectorWasTold(String id) {
        List<Map<String, Object>> told = jdbc.sql(
                        "select recipient, subject, body, matter_key from mail where subject like '%异议已有答复%' and path = ?")
                .param(PAGE + "/" + id)
                .query()
                .listOfRows();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).get("recipient")).isEqualTo(other + ".liaison");
        assertThat(told.get(0).get("matter_key")).isEqualTo("");
        assertThat(told.get(0).get("subject") + "\n" + told.get(0).get("body"))
                .contains("您在公示期内提出的异议已有答复", "我提出的异议")
                .doesNotContain("汤某", "次数", "核实", "成立", id);
    }

    @Test
    void anObjectionAfterTheLastDayIsRefused() {
        String id = walk.published(scene);
        String path = PAGE + "/" + id;
        String form = "/account" + path + "/objections";
        Visitor objector = as(other + ".principal");
        assertThat(objector.get(path).body()).contains("提出异议");
        String against =
                String.valueOf(walk.candidate(id, HonourKind.TEACHER, honoured).id());
        Supplier<Visitor.Answer> late = objector.filledIn(path, form, Map.of("candidate", against, "content", "晚了"));
        walk.day("2027-07-13");
        assertThat(late.get().body()).contains("公示期已过");
    }

    @Test
    void theRegisterNamesWhoWasHonouredAndTheSchoolFetchesItsCertificates() throws Exception {
        String id = walk.awarded(scene);
        long teacher = walk.candidate(id, HonourKind.TEACHER, honoured).id();
        String certificate = "/honours/" + teacher + "/certificate.";
        Visitor own = as(honoured + ".principal");
        assertThat(own.get("/honours?programme=" + scene.programme()).body())
                .contains("优秀支教教师", "汤某", "荣誉〔2027〕", certificate);
        assertThat(own.getBytes(certificate + "docx")).isNotEmpty();
        assertThat(own.getBytes(certificate + "pdf")).isNotEmpty();
        Visitor stranger = as(other + ".principal");
        assertThat(stranger.get("/honours?programme=" + scene.programme()).body())
                .contains("优秀支教教师", "汤某")
                .doesNotContain(certificate);
        assertThat(stranger.get(certificate + "docx").status()).isEqualTo(404);
        assertThat(stranger.get(PAGE + "/" + id).body()).contains("表彰名单", "汤某");
        assertThat(own.get("/pairings/" + scene.secondary().id() + "/results").body())
                .contains("荣誉", "优秀支教教师");
        assertThat(own.get("/").body()).contains("本校有2项荣誉");
        String documents = "/pairings/" + scene.secondary().id() + "/documents";
        assertThat(own.get(documents).body()).contains(certificate);
        assertThat(as(scene.secondary().recipientSchool() + ".principal")
                        .get(documents)
                        .body())
                .contains(scene.secondary().id())
                .doesNotContain(certificate);
        for (String account : List.of("office", "leader", "renmi")) {
            assertThat(as(account).get(PAGE + "/" + id).body()).as(account).contains("办理经过", "下载证书");
        }
    }

    private Visitor as(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
