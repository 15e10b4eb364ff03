package cn.xieshou.portal;

import static cn.xieshou.testing.CrossSite.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xieshou.directory.Person;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What the portal shows of mails that do not arrive, and to whom. */
@XieshouTest
class MailCareTest {

    private static final String PRINCIPAL = "pt-shankou.principal";
    private static final String LIAISON = "pt-shankou.liaison";
    private static final String STRANGER = "pt-chengxi.principal";
    private static final Instant NOON = Instant.parse("2026-09-01T04:00:00Z");

    @Autowired
    WebApplicationContext context;

    @Autowired
    Outbox outbox;

    @Autowired
    Worklist worklist;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    MockMvc pages;
    Pairing ours;

    @BeforeEach
    void aTown() {
        ours = Town.ours(context);
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        jdbc.sql("delete from mail").update();
    }

    @AfterEach
    void tidy() {
        clock.reset();
        jdbc.sql("delete from mail").update();
        email(LIAISON, LIAISON + "@example.invalid");
    }

    @Test
    void thePageOfAPairingShowsWhoWasToldWhatWhen() throws Exception {
        tell(LIAISON, "请办理：填写需求");

        assertThat(page("/pairings/" + ours.id() + "/trail", PRINCIPAL))
                .contains("发送记录", "请办理：填写需求", "山口小学帮扶联络人 李联络", "待发送")
                .doesNotContain("href=\"/mail/", "href=\"/my-mail/", "正文只给本人");
        assertThat(page("/matters/" + ours.id() + "/mails", PRINCIPAL))
                .contains("请办理：填写需求")
                .doesNotContain("正文只给本人");
    }

    @Test
    void theOfficeAndTheRecipientReadTheWholeMailFromThere() throws Exception {
        tell(LIAISON, "请办理：填写需求");
        assertThat(page("/matters/" + ours.id() + "/mails", "pt-office")).contains("href=\"/mail/");
        assertThat(page("/matters/" + ours.id() + "/mails", LIAISON)).contains("href=\"/my-mail/");
    }

    @Test
    void whatWasNotNeededAnyMoreStandsThereWithItsReason() throws Exception {
        outbox.enqueue(new Mail(LIAISON, "请办理：签署", "正文", ours.id(), "/go/x", "no-such-task", null, null));
        outbox.dropUnsent("no-such-task");
        assertThat(page("/matters/" + ours.id() + "/mails", PRINCIPAL)).contains("不再发送", "事项已办结或已撤回，无需再通知");
    }

    @Test
    void whatADigestSaidOfTheMatterIsNamedAndNothingElseOfTheDigest() throws Exception {
        tell(LIAISON, "别的");
        jdbc.sql("update mail set matter_key = 'P-OTHER', subject = '每日汇总：别的事项', state = 'SENT', sent_at = created_at")
                .update();
        reminder("TOLD", jdbc.sql("select id from mail").query(String.class).single());
        reminder("WAITING", null);
        try {
            assertThat(page("/matters/" + ours.id() + "/mails", PRINCIPAL))
                    .contains("每日汇总（即将到期）：签署结对帮扶协议，截止 2026年11月27日", "已发送", "等待汇总")
                    .doesNotContain("别的事项");
        } finally {
            jdbc.sql("delete from reminder where once_key like 'care-%'").update();
        }
    }

    @Test
    void nobodyReadsTheRecordOfAForeignMatter() throws Exception {
        assertThat(status("/matters/" + ours.id() + "/mails", STRANGER)).isEqualTo(404);
        assertThat(status("/matters/P-1999-001/mails", "pt-office")).isEqualTo(404);
    }

    @Test
    void whoeverHasNoMailAddressIsListedForOfficeAndOwnPrincipal() throws Exception {
        email(LIAISON, null);
        assertThat(page("/unreachable", "pt-office")).contains("李联络", "没有登记邮箱", "/accounts/" + LIAISON);
        assertThat(page("/unreachable", PRINCIPAL)).contains("李联络", "没有登记邮箱").doesNotContain("/accounts/");
        assertThat(page("/unreachable", PRINCIPAL)).contains("全部</a>");
        assertThat(page("/unreachable", STRANGER)).contains("人人都收得到邮件").doesNotContain("全部</a>");
        assertThat(page("/", "pt-office")).contains("收不到邮件，可能误了办理");
        assertThat(page("/", PRINCIPAL)).contains("本校有1人收不到邮件");
        assertThat(page("/", STRANGER)).contains("待我办理").doesNotContain("收不到邮件");
    }

    @Test
    void otherRolesDoNotSeeTheList() throws Exception {
        for (String account : new String[] {LIAISON, "pt-chujiao", "pt-leader"}) {
            assertThat(status("/unreachable", account)).as(account).isEqualTo(404);
            assertThat(status("/unreachable/export", account)).as(account).isEqualTo(404);
        }
        assertThat(ask(post("/unreachable/" + LIAISON + "/again").with(csrf()), PRINCIPAL)
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void anAddressThatIsWrongOrRefusedIsNamedWithWhatWasMissed() throws Exception {
        email(LIAISON, "李联络 at school");
        assertThat(page("/unreachable", "pt-office")).contains("邮箱格式不对");

        email(LIAISON, LIAISON + "@example.invalid");
        refused(LIAISON);
        assertThat(page("/unreachable", "pt-office")).contains("邮箱被拒收", "收件地址被邮件服务器拒收（550）", "请办理：填写需求");
    }

    /** Versions before V180 stored addresses without looking at them. */
    @Test
    void theNextStartLooksAtAddressesOfAnOlderVersion() throws Exception {
        jdbc.sql("update person set email = ?, email_wrong = null where account = ?")
                .params("李联络 at school", LIAISON)
                .update();
        jdbc.sql("update person set email_wrong = null where account = ?")
                .param(PRINCIPAL)
                .update();

        context.getBean("addressCheck", ApplicationRunner.class).run(new DefaultApplicationArguments());

        assertThat(page("/unreachable", "pt-office"))
                .contains("李联络", "邮箱格式不对")
                .doesNotContain("/accounts/" + PRINCIPAL);
        assertThat(jdbc.sql("select count(*) from person where email_wrong is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void onceTheAddressIsPutRightWhatStillWaitsIsSentAgain() throws Exception {
        refused(LIAISON);
        email(LIAISON, "new." + LIAISON + "@example.invalid");
        assertThat(page("/unreachable", "pt-office")).contains("邮箱已更正", "补发");
        assertThat(page("/", PRINCIPAL)).contains("待我办理").doesNotContain("收不到邮件");

        MockHttpServletResponse answer =
                ask(post("/unreachable/" + LIAISON + "/again").with(csrf()), "pt-office");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/unreachable");
        assertThat(jdbc.sql("select state from mail where recipient = ?")
                        .param(LIAISON)
                        .query(String.class)
                        .single())
                .isEqualTo("PENDING");
        assertThat(page("/unreachable", "pt-office")).contains("这里列出没有邮箱").doesNotContain("李联络");
    }

    @Test
    void theListLeavesAsASheet() throws Exception {
        email(LIAISON, null);
        byte[] file = ask(get("/unreachable/export"), PRINCIPAL).getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(1);
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo(LIAISON);
        }
    }

    @Test
    void whenMailStopsTheOfficeIsWarnedAndHealthTellsAdministratorsOnly() throws Exception {
        clock.set(NOON);
        tell(PRINCIPAL, "请办理：签署");
        clock.set(NOON.plus(Duration.ofMinutes(29)));
        assertThat(page("/", "pt-office")).contains("待我办理").doesNotContain("邮件发不出去");
        assertThat(health("pt-admin")).contains("\"mailDispatch\":{\"status\":\"UP\"}");

        clock.set(NOON.plus(Duration.ofMinutes(31)));
        assertThat(page("/", "pt-office")).contains("邮件发不出去：最早一封待发邮件已经等了31分钟");
        assertThat(page("/", "pt-admin")).contains("邮件发不出去");
        assertThat(page("/", PRINCIPAL)).contains("待我办理").doesNotContain("邮件发不出去");
        assertThat(health("pt-admin")).contains("MAIL_STOPPED", "已经等了31分钟").startsWith("{\"status\":\"UP\"");
        assertThat(ask(get("/actuator/health"), null).getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("{\"status\":\"UP\"}");
        assertThat(ask(get("/actuator/health").with(user("pt-office").roles("OFFICE")), null)
                        .getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("{\"status\":\"UP\"}");
    }

    private String health(String administrator) throws Exception {
        MockHttpServletResponse answer =
                ask(get("/actuator/health").with(user(administrator).roles("ADMIN")), null);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private void tell(String account, String subject) {
        outbox.enqueue(new Mail(account, subject, "正文只给本人", ours.id(), "/pairings/" + ours.id()));
    }

    /** A mail about an open task that the server of the recipient did not take. */
    private void refused(String account) {
        OpenTask task = worklist.ofMatter(ours.id()).get(0);
        outbox.enqueue(new Mail(account, "请办理：填写需求", "正文", ours.id(), "/go/1", task.taskId(), null, null));
        jdbc.sql("update mail set state = 'FAILED', due_at = null, address = ?, error = '收件地址被邮件服务器拒收（550）'"
                        + " where recipient = ?")
                .params(account + "@example.invalid", account)
                .update();
    }

    private void reminder(String state, @org.jspecify.annotations.Nullable String mail) {
        jdbc.sql("insert into reminder (account, task_id, matter_key, step, occasion, matter_kind, due, days_left,"
                        + " days_overdue, last_chance, in_hands, once_key, state, decided_on, mail_id)"
                        + " values (?, 'care', ?, '签署结对帮扶协议', 'BEFORE', 'STEP', timestamp with time zone"
                        + " '2026-11-27 15:59:00+00:00', 3, 0, false, 'x', ?, ?, date '2026-11-24', ?)")
                .params(LIAISON, ours.id(), "care-" + state, state, mail)
                .update();
    }

    private void email(String account, @org.jspecify.annotations.Nullable String email) {
        jdbc.sql("update person set email = ?, email_wrong = ? where account = ?")
                .params(email, email != null && !Person.isAddress(email), account)
                .update();
    }

    private String page(String path, String account) throws Exception {
        MockHttpServletResponse answer = ask(get(path), account);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(String path, String account) throws Exception {
        return ask(get(path), account).getStatus();
    }

    private MockHttpServletResponse ask(
            MockHttpServletRequestBuilder request, @org.jspecify.annotations.Nullable String account) throws Exception {
        return pages.perform(account == null ? request : request.with(user(account)))
                .andReturn()
                .getResponse();
    }
}
