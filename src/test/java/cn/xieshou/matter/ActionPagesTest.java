package cn.xieshou.matter;

import static cn.xieshou.testing.CrossSite.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xieshou.testing.Empty;
import cn.xieshou.testing.XieshouTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of what can be done at a step: what they show, keep and refuse. */
@XieshouTest
class ActionPagesTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebApplicationContext application;

    @Autowired
    HandsFixture at;

    @Autowired
    Asking asking;

    @Autowired
    Copying copying;

    @Autowired
    SampleMatter matter;

    @Autowired
    Trail trail;

    MockMvc browser;
    String key;
    String task;

    @BeforeEach
    void begin() {
        at.setUp();
        key = at.begin("hands-a.principal");
        task = at.task(key);
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void tearDown() {
        at.tearDown();
    }

    @Test
    void handingOverFromItsPageLeadsBackToTheMatter() throws Exception {
        assertThat(page("hands-a.principal", "/tasks/" + task + "/hand-over")).contains("郑副校长（校长）");
        var answer = send(
                "hands-a.principal",
                post("/tasks/" + task + "/hand-over")
                        .param("colleague", "hands-a.vice")
                        .param("reason", "出差"));

        assertThat(answer.getRedirectedUrl()).isEqualTo("/matters/" + key);
        assertThat(at.assignee(key)).isEqualTo("hands-a.vice");
    }

    @Test
    void whatWasTypedStaysWhenSomethingIsMissing() throws Exception {
        String text = "<script>alert(1)</script>{{7*7}}${1+1}";
        String html = content(
                send("hands-a.principal", post("/tasks/" + task + "/hand-over").param("reason", text)));

        assertThat(html)
                .contains("请选择可以办理这项任务的同事")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;{{7*7}}${1+1}")
                .doesNotContain("<script>alert");
        html = content(
                send("hands-a.principal", post("/tasks/" + task + "/ask").param("colleagues", "hands-a.liaison")));
        assertThat(html).contains("请填写问题").containsPattern("value=\"hands-a.liaison\" checked");
    }

    @Test
    void oneSignsOnThePageAndWhatWasTypedStays() throws Exception {
        String address = "/tasks/" + task;
        String html = content(send(
                "hands-a.principal",
                post(address + "/sign-on").param("opinion", "<b>经费已核").param("colleague", "hands-a.vice")));
        assertThat(html).contains("请选择同意或不同意", "&lt;b&gt;经费已核").containsPattern("hands-a.vice\" selected");
        html = content(send("hands-a.principal", post(address + "/co-sign").param("colleagues", "hands-a.liaison")));
        assertThat(html).contains("请填写事由").containsPattern("value=\"hands-a.liaison\" checked");

        send(
                "hands-a.principal",
                post(address + "/co-sign")
                        .param("colleagues", "hands-a.liaison")
                        .param("question", "请核对"));
        String question =
                "/questions/" + asking.waitingFor("hands-a.liaison").get(0).id();
        assertThat(page("hands-a.liaison", question)).contains("加签意见", "不同意", "签署意见");
        assertThat(content(send("hands-a.liaison", post(question).param("answer", "可以"))))
                .contains("请选择同意或不同意", "可以");
        send("hands-a.liaison", post(question).param("verdict", "agree"));
        assertThat(page("hands-a.liaison", question)).contains("<b>同意</b>");
    }

    @Test
    void otherPeoplesTasksQuestionsAndMattersAreUnknown() throws Exception {
        asking.ask(task, "hands-a.principal", List.of("hands-a.vice"), "可行吗？");
        String question = asking.waitingFor("hands-a.vice").get(0).id();
        copying.copy(key, "hands-a.principal", List.of("hands-b.principal"), "");
        String copy = copying.receivedBy("hands-b.principal").get(0).id();
        for (String address : List.of(
                "/tasks/" + task + "/hand-over",
                "/tasks/" + task + "/ask",
                "/tasks/" + task + "/co-sign",
                "/tasks/no-such/hand-over",
                "/questions/" + question,
                "/matters/P-1900-001/copy",
                "/matters/P-1900-001/urge")) {
            assertThat(status("hands-b.principal", get(address))).as(address).isEqualTo(404);
        }
        for (String action : List.of("copy", "urge", "withdraw")) {
            String address = "/matters/" + key + "/" + action;
            assertThat(status("other.principal", get(address))).as(address).isEqualTo(404);
            assertThat(status(
                            "other.principal",
                            post(address)
                                    .with(Empty.fields("colleague", "reason", "question", "note", "answer", "opinion"))
                                    .with(csrf())))
                    .as(address)
                    .isEqualTo(404);
        }
        assertThat(status("hands-a.liaison", post("/copies/" + copy).with(csrf())))
                .isEqualTo(404);
        assertThat(status(
                        "hands-a.liaison",
                        post("/questions/" + question + "/withdraw").with(csrf())))
                .isEqualTo(404);
        assertThat(status("hands-a.principal", post("/tasks/" + task + "/hand-over")))
                .as("without the token")
                .isEqualTo(403);
    }

    @Test
    void aQuestionIsAnsweredOnItsPageAndLaterExplainsItself() throws Exception {
        asking.ask(task, "hands-a.principal", List.of("hands-a.liaison"), "目标是否可行？");
        String address =
                "/questions/" + asking.waitingFor("hands-a.liaison").get(0).id();
        assertThat(page("hands-a.liaison", address)).contains("目标是否可行？", "王校长", "一中—二中（示例）");
        send("hands-a.liaison", post(address).param("answer", "可行"));
        assertThat(page("hands-a.liaison", address)).contains("您的答复", "可行");
        assertThat(content(send("hands-a.liaison", post(address).param("answer", "再答一次"))))
                .contains("您刚才填写的内容没有保存", "再答一次");
    }

    /** Whoever is asked very often does not wait longer for the first page each time. */
    @Test
    void theFirstPageListsTheOldestQuestionsAndSaysHowManyThereAre() throws Exception {
        asking.ask(task, "hands-a.principal", List.of("hands-a.liaison"), "目标是否可行？");
        assertThat(page("hands-a.liaison", "/")).contains("请我答复的").doesNotContain("一共");
        int more = jdbc.sql(
                        "insert into question (id, task_id, matter_key, step, asker, asked, question, asked_at, co_sign)"
                                + " select substring(q.id, 1, 30) || '-' || t.number, q.task_id, q.matter_key, q.step, q.asker, q.asked, q.question,"
                                + " q.asked_at, q.co_sign from question q cross join (values (1), (2), (3), (4), (5), (6), (7), (8), (9),"
                                + " (10), (11)) t (number) where q.asked = 'hands-a.liaison' and q.closed_at is null")
                .update();
        String html = page("hands-a.liaison", "/");
        assertThat(html).contains("一共" + (more + 1) + "件，先列最早的10件");
        assertThat(html.split("class=\"btn btn-sm btn-primary\" href=\"/questions/", -1))
                .hasSize(10 + 1);
    }

    @Test
    void whoCopiedSeesWhoHasReadIt() throws Exception {
        copying.copy(key, "hands-a.principal", List.of("hands-b.principal"), "供参考");
        String address = "/matters/" + key + "/copy";
        assertThat(page("hands-a.principal", address)).contains("您抄送过的", "未读");
        assertThat(page("hands-b.principal", address)).contains("抄送给谁").doesNotContain("您抄送过的");
        copying.open(copying.receivedBy("hands-b.principal").get(0).id(), "hands-b.principal");
        assertThat(page("hands-a.principal", address)).contains("已读").doesNotContain("未读");
    }

    @Test
    void homeShowsQuestionsAndCopies() throws Exception {
        asking.ask(task, "hands-a.principal", List.of("hands-a.liaison"), "可行吗？");
        copying.copy(key, "hands-a.principal", List.of("hands-a.liaison"), "供参考");
        assertThat(page("hands-a.liaison", "/")).contains("请我答复的", "抄送我的", "供参考", "未读");
        assertThat(page("hands-b.principal", "/")).contains("待我办理").doesNotContain("请我答复的", "抄送我的");
    }

    @Test
    void urgingAndTakingBackSayWhyTheyAreNotPossible() throws Exception {
        assertThat(page("hands-a.principal", "/matters/" + key + "/urge")).contains("无需催办");
        assertThat(page("hands-b.principal", "/matters/" + key + "/urge")).contains("甲校校长 王校长，今天收到");
        assertThat(send("hands-b.principal", post("/matters/" + key + "/urge")).getRedirectedUrl())
                .isEqualTo("/matters/" + key);
        assertThat(content(send("hands-b.principal", post("/matters/" + key + "/urge"))))
                .contains("每天最多催办一次");
        assertThat(page("hands-a.liaison", "/matters/" + key + "/withdraw")).contains("现在不能撤回");
        matter.withdrawable.add(key);
        assertThat(page("hands-a.liaison", "/matters/" + key + "/withdraw")).contains("《示例协议》");
    }

    @Test
    void whoeverTakesBackTooLateLearnsWhoWasFaster() throws Exception {
        trail.add(key, "hands-a.principal", Act.AGREED, "《示例协议》", "同意");
        assertThat(content(send("hands-a.liaison", post("/matters/" + key + "/withdraw"))))
                .contains("现在不能撤回", "最近一次办理", "甲校校长 王校长同意了《示例协议》");

        matter.withdrawable.add(key);
        matter.overtaken = true;
        try {
            assertThat(content(send(
                            "hands-a.liaison",
                            post("/matters/" + key + "/withdraw").param("reason", "漏了附件"))))
                    .contains("对方在同一时刻先办理了", "甲校校长 王校长同意了《示例协议》", "漏了附件");
        } finally {
            matter.overtaken = false;
        }
    }

    @Test
    void aDeputyIsNamedAndEndedOnThePageOfTheAccount() throws Exception {
        assertThat(page("hands-a.principal", "/account/deputy")).contains("李联络（帮扶联络人）");
        String refused = content(send(
                "hands-a.principal",
                post("/account/deputy")
                        .param("deputy", "hands-a.vice")
                        .param("from", "2026年9月31日")
                        .param("to", "2026-10-02")));
        assertThat(refused).contains("没有这一天，请核对年、月、日", "2026年9月31日", "2026年10月2日");
        send(
                "hands-a.principal",
                post("/account/deputy")
                        .param("deputy", "hands-a.vice")
                        .param("from", "2026年9月1日")
                        .param("to", "2026.9.5"));
        assertThat(at.assignee(key)).isEqualTo("hands-a.vice");
        assertThat(page("hands-a.principal", "/account/deputy")).contains("2026年9月1日至2026年9月5日", "提前结束");
        assertThat(page("hands-a.vice", "/account/deputy")).contains("我代理的", "王校长");
    }

    private String page(String account, String address) throws Exception {
        return content(send(account, get(address)));
    }

    private int status(String account, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(user(account)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockHttpServletResponse send(String account, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(
                        request.with(Empty.fields("colleague", "reason", "question", "note", "answer", "opinion"))
                                .with(user(account))
                                .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String content(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
