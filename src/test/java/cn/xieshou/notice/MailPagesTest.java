package cn.xieshou.notice;

import static cn.xieshou.testing.CrossSite.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xieshou.directory.Directory;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.MailDispatcher;
import cn.xieshou.notice.outbox.MailRepository;
import cn.xieshou.notice.outbox.MailState;
import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.XieshouTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
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

@XieshouTest
class MailPagesTest {

    @Autowired
    WebApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Outbox outbox;

    @Autowired
    MailRepository mails;

    @Autowired
    MailDispatcher dispatcher;

    @Autowired
    PairingWalk walk;

    @Autowired
    Directory directory;

    @Autowired
    Clock clock;

    MockMvc browser;

    @BeforeEach
    void write() {
        clear();
        person("post.office", "OFFICE", "post.office@bureau.example");
        person("post.expert", "EXPERT", null);
        outbox.enqueue(new Mail("post.expert", "请办理：<b>评分</b>", "您好！\n${1+1}", "P-1", "/go/1"));
        outbox.enqueue(new Mail("post.office", "请办理：会签", "您好！", "P-1", "/go/2"));
        dispatcher.run();
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from mail").update();
        jdbc.sql("delete from person where account like 'post.%'").update();
    }

    @Test
    void everybodyReadsTheirOwnMailsAndNobodyElses() throws Exception {
        String own = id("post.expert");
        assertThat(page("post.expert", "EXPERTS", "/my-mail"))
                .contains("请办理：&lt;b&gt;评分&lt;/b&gt;", "无邮箱")
                .doesNotContain("会签");
        assertThat(page("post.expert", "EXPERTS", "/my-mail/" + own)).contains("${1+1}", "href=\"/go/1\"");
        assertThat(ask("post.expert", "EXPERTS", get("/my-mail/" + id("post.office")))
                        .getStatus())
                .isEqualTo(404);
        assertThat(ask("post.expert", "EXPERTS", get("/mail")).getStatus()).isIn(403, 404);
    }

    @Test
    void theOfficeSeesWhatWentWrongAndTriesAgain() throws Exception {
        String failed = id("post.expert");
        assertThat(page("post.office", "OFFICE", "/mail?state=NO_ADDRESS"))
                .contains("没有登记有效的邮箱")
                .doesNotContain("会签");
        jdbc.sql("update person set email = 'post.expert@bureau.example' where account = 'post.expert'")
                .update();
        assertThat(ask("post.office", "OFFICE", post("/mail/" + failed + "/retry"))
                        .getRedirectedUrl())
                .isEqualTo("/mail/" + failed);
        dispatcher.run();
        assertThat(mails.find(failed).orElseThrow().state()).isEqualTo(MailState.SENT);
        assertThat(page("post.office", "OFFICE", "/mail/" + failed)).contains("已发送", "post.expert@bureau.example");
    }

    @Test
    void theOfficeFindsAMailByWhomItIsForWhatItSaysAndWhatItIsAbout() throws Exception {
        Pairing pairing = walk.pairing();
        outbox.enqueue(new Mail("post.expert", "请办理：（附件）核对", "您好！", pairing.id(), "/pairings/" + pairing.id()));
        for (String typed :
                List.of("(附件)", "post.exp", pairing.id(), directory.schoolName(pairing.recipientSchool()))) {
            assertThat(page("post.office", "OFFICE", "/mail?q=" + typed))
                    .as(typed)
                    .contains("请办理：（附件）核对", "/pairings/" + pairing.id())
                    .doesNotContain("请办理：会签");
        }
        assertThat(page("post.office", "OFFICE", "/mail?kind=NOTICE&sort=subject&desc=1"))
                .contains("请办理：会签", "（附件）");
        assertThat(page("post.office", "OFFICE", "/mail?from=" + LocalDate.now(clock)))
                .contains("请办理：会签");
        String yesterday = LocalDate.now(clock).minusDays(1).toString();
        for (String nothing : List.of("q=ju", "kind=DIGEST", "to=" + yesterday, "state=SENDING", "q=%25")) {
            assertThat(page("post.office", "OFFICE", "/mail?" + nothing))
                    .as(nothing)
                    .contains("没有符合条件的邮件")
                    .doesNotContain("请办理：会签");
        }
        assertThat(page("post.office", "OFFICE", "/mail?state=X&kind=<b>&from=2026-02-30&sort=1"))
                .as("what is none cleans itself or is told")
                .contains("没有这一天", "请办理：会签");
    }

    @Test
    void aMailIsDownloadedAsAFileWithItsMessageId() throws Exception {
        var answer = ask("post.office", "OFFICE", get("/my-mail/" + id("post.office") + "/eml"));
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("Message-ID: <" + id("post.office"));
    }

    private String id(String recipient) {
        return mails.list(recipient, null, 0, 1).get(0).id();
    }

    private String page(String account, String role, String address) throws Exception {
        var answer = ask(account, role, get(address));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse ask(String account, String role, MockHttpServletRequestBuilder request)
            throws Exception {
        return browser.perform(request.with(user(account).roles(role)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private void person(String account, String role, @org.jspecify.annotations.Nullable String email) {
        jdbc.sql("insert into person (account, name, role, email, disabled) values (?, ?, ?, ?, false)")
                .params(account, account, role, email)
                .update();
    }
}
