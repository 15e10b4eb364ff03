package cn.xieshou.portal;

import static cn.xieshou.testing.CrossSite.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import cn.xieshou.directory.Accounts;
import cn.xieshou.testing.Ics;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The private calendar feed: what is in it, who opens it, and who is refused. */
@XieshouTest
class CalendarFeedTest {

    private static final String PRINCIPAL = "pt-shankou.principal";
    private static final String LIAISON = "pt-heping.liaison";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Worklist worklist;

    @Autowired
    Accounts accounts;

    @Autowired
    EngineClock clock;

    MockMvc visitor;

    @BeforeEach
    void aTown() {
        Town.ours(context);
        visitor = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void shut() throws Exception {
        clock.reset();
        close(PRINCIPAL);
        close(LIAISON);
    }

    @Test
    void itHoldsOpenTasksAndTheYearsDatesAndNobodysName() throws Exception {
        String address = open(PRINCIPAL);
        MockHttpServletResponse answer = read(address, "10.1.0.1");
        String text = answer.getContentAsString(StandardCharsets.UTF_8);
        OpenTask task = worklist.of(PRINCIPAL).stream()
                .filter(open -> open.due() != null)
                .findFirst()
                .orElseThrow();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(uids(text)).contains(task.taskId() + "@xieshou").doesNotHaveDuplicates();
        assertThat(titles(text))
                .anyMatch(title -> title.equals("截止：" + task.name() + "（城东小学—山口小学）"))
                .anyMatch(title -> title.matches("截止：20\\d\\d—20\\d\\d学年年度工作方案备案（.+）"))
                .anyMatch(title -> title.contains("学年支教选派完成（"));
        assertThat(text).contains("DTSTART;VALUE=DATE:").doesNotContain("王校长", "李联络", "山口小学校长");
    }

    @Test
    void theSameThingKeepsItsIdentityFromReadingToReading() throws Exception {
        String address = open(PRINCIPAL);
        List<String> first = uids(text(address));

        assertThat(uids(text(address))).isEqualTo(first);
        assertThat(uids(text(open(PRINCIPAL)))).isEqualTo(first);
    }

    @Test
    void aDayStaysTheSameDayOnAMachineInAnotherZone() throws Exception {
        String address = open(PRINCIPAL);
        List<String> here = days(text(address));
        TimeZone usual = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertThat(days(text(address))).isEqualTo(here);
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    @Test
    void thePlainSecretIsNotStored() throws Exception {
        String address = open(PRINCIPAL);
        String secret = address.substring(address.lastIndexOf('/') + 1, address.length() - ".ics".length());

        assertThat(context.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql("select secret_hash from calendar_feed where account = ?")
                        .param(PRINCIPAL)
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(secret);
        assertThat(page(PRINCIPAL)).contains("已开通", "换新地址").doesNotContain(secret);
    }

    @Test
    void anOldAddressEndsWhenItIsRenewedOrShut() throws Exception {
        String first = open(PRINCIPAL);
        String second = open(PRINCIPAL);
        assertThat(status(first)).isEqualTo(404);
        assertThat(status(second)).isEqualTo(200);
        close(PRINCIPAL);
        assertThat(status(second)).isEqualTo(404);
        assertThat(page(PRINCIPAL)).contains("未开通");
    }

    @Test
    void whoeverMayNotSignInAnyMoreHasNoFeedEither() throws Exception {
        String address = open(LIAISON);
        assertThat(status(address)).isEqualTo(200);
        accounts.disable(LIAISON);
        try {
            assertThat(status(address)).isEqualTo(404);
        } finally {
            accounts.enable(LIAISON);
        }
        assertThat(status(address))
                .as("ended with the account, to be opened anew")
                .isEqualTo(404);
        assertThat(status(open(LIAISON))).isEqualTo(200);
    }

    @Test
    void onlyTheFeedItselfIsOpenWithoutSignIn() throws Exception {
        for (String path : List.of(
                "/account/calendar", "/calendar", "/calendar/feed", "/calendar/feed/x", "/calendar/feed/x/y.ics")) {
            assertThat(visitor.perform(get(path)).andReturn().getResponse().getRedirectedUrl())
                    .as(path)
                    .contains("/login");
        }
        assertThat(visitor.perform(post("/calendar/feed/x.ics").with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .contains("/login");
        assertThat(read("/calendar/feed/x.ics", "10.1.0.2").getStatus()).isEqualTo(404);
    }

    @Test
    void whoeverGuessesIsAnsweredNoMoreForAWhile() throws Exception {
        String address = open(PRINCIPAL);
        clock.set(Instant.parse("2026-09-01T01:00:00Z"));
        for (int guess = 0; guess < 20; guess++) {
            assertThat(read("/calendar/feed/guess" + guess + ".ics", "10.9.9.9").getStatus())
                    .isEqualTo(404);
        }
        MockHttpServletResponse refused = read(address, "10.9.9.9");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("600");
        assertThat(read(address, "10.9.9.8").getStatus()).as("another line").isEqualTo(200);

        clock.set(Instant.parse("2026-09-01T01:10:01Z"));
        assertThat(read(address, "10.9.9.9").getStatus()).isEqualTo(200);
    }

    @Test
    void aProgramThatKeepsAskingForOneOldAddressLocksNobodyOut() throws Exception {
        String old = open(PRINCIPAL);
        String current = open(PRINCIPAL);
        for (int times = 0; times < 50; times++) {
            read(old, "10.8.8.8");
        }
        assertThat(read(current, "10.8.8.8").getStatus()).isEqualTo(200);
    }

    private String open(String account) throws Exception {
        Object address = visitor.perform(
                        post("/account/calendar/open").with(user(account)).with(csrf()))
                .andReturn()
                .getFlashMap()
                .get("address");
        String whole = String.valueOf(address);
        return whole.substring(whole.indexOf("/calendar/"));
    }

    private void close(String account) throws Exception {
        visitor.perform(post("/account/calendar/close").with(user(account)).with(csrf()));
    }

    private String page(String account) throws Exception {
        return visitor.perform(get("/account/calendar").with(user(account)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse read(String path, String from) throws Exception {
        return visitor.perform(get(path).with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                }))
                .andReturn()
                .getResponse();
    }

    private int status(String path) throws Exception {
        return read(path, "10.1.0.3").getStatus();
    }

    private String text(String path) throws Exception {
        byte[] file = read(path, "10.1.0.4").getContentAsByteArray();
        Ics.checked(file);
        return new String(file, StandardCharsets.UTF_8);
    }

    private static List<String> uids(String calendar) {
        return events(calendar).stream().map(event -> event.getUid().getValue()).toList();
    }

    private static List<String> titles(String calendar) {
        return events(calendar).stream()
                .map(event -> event.getSummary().getValue())
                .toList();
    }

    private static List<String> days(String calendar) {
        return calendar.lines().filter(line -> line.startsWith("DTSTART")).toList();
    }

    private static List<VEvent> events(String calendar) {
        return Biweekly.parse(calendar).first().getEvents();
    }
}
