package cn.xieshou.roster.web;

import static cn.xieshou.testing.CrossSite.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.PasswordLinks;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.longwork.WorkRunner;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.roster.TestBook;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.Worklist;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@XieshouTest
@Transactional
class RosterPagesTest {

    private static final String OFFICE = "rp-office";
    private static final String EXPERT = "rp-expert";
    private static final String ID_CARD = "990101199008310022";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Accounts accounts;

    @Autowired
    Pairings pairings;

    @Autowired
    Worklist worklist;

    @Autowired
    PasswordLinks links;

    @Autowired
    WorkRunner runner;

    @Autowired
    EngineClock clock;

    MockMvc mvc;

    @BeforeEach
    void people() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        accounts.add(List.of(
                new Person(OFFICE, "名册办公室", Role.OFFICE, null, null, null),
                new Person(EXPERT, "名册专家", Role.EXPERT, null, null, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/roster",
                "/roster/template",
                "/roster/export",
                "/roster/sample/county",
                "/roster/1",
                "/accounts"
            })
    void nobodyButTheOfficeAndAdministratorsOpensTheRoster(String address) throws Exception {
        mvc.perform(get(address).with(user(EXPERT))).andExpect(status().isForbidden());
        mvc.perform(get(address)).andExpect(status().is3xxRedirection());
    }

    @Test
    void anUploadWithoutATokenOrARoleIsRefused() throws Exception {
        mvc.perform(multipart("/roster").file(file(schools())).with(office())).andExpect(status().isForbidden());
        mvc.perform(multipart("/roster").file(file(schools())).with(csrf()).with(user(EXPERT)))
                .andExpect(status().isForbidden());
    }

    @Test
    void aRosterGoesFromUploadThroughPreviewToTheRegisterAndLinksGoToTheNewPeople() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String address = upload(schools(), session);

        mvc.perform(get(address).session(session).with(office()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("确认后写入")))
                .andExpect(content().string(not(containsString(ID_CARD))));
        String work = Objects.requireNonNull(mvc.perform(as(post(address + "/confirm"), session))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        assertThat(pairings.ofSchool("rp-a")).as("before the work began").isEmpty();
        mvc.perform(get(address).session(session).with(office()))
                .andExpect(content().string(containsString(work)))
                .andExpect(content().string(not(containsString("确认导入"))));
        runner.run();
        mvc.perform(get(work).session(session).with(office()))
                .andExpect(content().string(containsString("共写入 8 行：学校新增 2；教师新增 1；结对新增 1；账号新增 4。")))
                .andExpect(content().string(containsString(address)));
        mvc.perform(get(work).with(user(EXPERT))).andExpect(status().isNotFound());
        mvc.perform(get(address).session(session).with(office()))
                .andExpect(content().string(containsString("新账号 4 个")))
                .andExpect(content().string(containsString("再寄首次登录链接（2 人）")))
                .andExpect(content().string(containsString("已寄出，等本人设置")))
                .andExpect(content().string(containsString("没有登记邮箱，请打印登录条")));
        assertThat(links.newest("rp-a.principal").orElseThrow())
                .as("went out with the import")
                .matches(link ->
                        Duration.between(link.requestedAt(), link.expiresAt()).equals(Duration.ofDays(7)));
        assertThat(links.newest("rp-b.principal")).as("has no address").isEmpty();
        mvc.perform(as(post(address + "/links"), session)).andExpect(flash().attributeExists("error"));
        clock.set(Instant.now().plus(Duration.ofMinutes(2)));
        mvc.perform(as(post(address + "/links"), session))
                .andExpect(flash().attribute("notice", containsString("2 人")));
        clock.reset();
        assertThat(pairings.ofSchool("rp-a")).hasSize(1);
        assertThat(worklist.of("rp-b.principal")).isNotEmpty();
        mvc.perform(get("/schools/rp-a").with(office()))
                .andExpect(content().string(containsString("页面测试校")))
                .andExpect(content().string(containsString("990*************22")))
                .andExpect(content().string(not(containsString(ID_CARD))));
        mvc.perform(get("/schools/rp-a").with(user(EXPERT)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("张小兰"))));
        mvc.perform(get("/schools/rp-a/teachers/RP-1").with(user(EXPERT))).andExpect(status().isNotFound());
        mvc.perform(get("/schools/rp-a/teachers/RP-1").with(office()))
                .andExpect(content().string(containsString(ID_CARD)));
        mvc.perform(get(address + "/undo").with(office()))
                .andExpect(content().string(containsString("教师 1 行")))
                .andExpect(content().string(containsString("页面测试校—页面受援校")))
                .andExpect(content().string(containsString("甲校长（校长，页面测试校）")))
                .andExpect(content().string(not(containsString("rp-a · rp-b"))));
    }

    @Test
    void whatIsWrongIsShownAtItsRowAndTheMarkedFileIsOffered() throws Exception {
        String address =
                upload(schools().row("RP-2", "<script>alert(1)</script>", "女", "1990-2-30"), new MockHttpSession());

        mvc.perform(get(address).with(office()))
                .andExpect(content().string(containsString("下载标注错误的文件")))
                .andExpect(content().string(containsString("没有这一天，请核对年、月、日")))
                .andExpect(content().string(containsString("&lt;script&gt;")))
                .andExpect(content().string(not(containsString("确认后写入"))));
        mvc.perform(get(address + "/marked").with(office())).andExpect(status().isOk());
    }

    @Test
    void aFileThatIsNoWorkbookIsRefusedOnThePage() throws Exception {
        MockMultipartFile text = new MockMultipartFile("file", "名册.xlsx", "text/plain", new byte[] {1, 2, 3, 4, 5});

        mvc.perform(multipart("/roster").file(text).with(csrf()).with(office()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("这不是 .xlsx 工作簿")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/roster/999999999", "/roster/abc", "/roster/9999999999999999999999", "/roster/sample/other"})
    void anUnknownImportIsNotFound(String address) throws Exception {
        mvc.perform(get(address).with(office())).andExpect(status().isNotFound());
    }

    @Test
    void theOfficeMakesAndChangesNoAccountOfTheLeadingGroupAndKeepsOneAsItIs() throws Exception {
        accounts.add(List.of(new Person("rp-leader", "组长", Role.LEADING_GROUP, null, "rp-l@example.invalid", null)));
        String made = upload(leader("rp-leader2", "rp-l2@example.invalid"), new MockHttpSession());
        String changed = upload(leader("rp-leader", "rp-office@example.invalid"), new MockHttpSession());
        String same = upload(leader("rp-leader", "rp-l@example.invalid"), new MockHttpSession());

        for (String address : List.of(made, changed)) {
            mvc.perform(get(address).with(office()))
                    .andExpect(content().string(containsString("只能由系统管理员登记和维护")))
                    .andExpect(content().string(not(containsString("确认导入"))));
        }
        mvc.perform(get(same).with(office())).andExpect(content().string(containsString("与系统一致")));
        String byAdministrator = Objects.requireNonNull(mvc.perform(multipart("/roster")
                        .file(file(leader("rp-leader2", "rp-l2@example.invalid")))
                        .with(csrf())
                        .with(administrator()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        mvc.perform(get(byAdministrator).with(administrator()))
                .andExpect(content().string(containsString("确认导入")));
    }

    private static TestBook leader(String account, String email) {
        return new TestBook().sheet("账号", TestBook.ACCOUNT).row(account, "组长", "领导小组", "", email);
    }

    private static RequestPostProcessor administrator() {
        return user("admin").authorities(new SimpleGrantedAuthority("ROLE_ADMIN"));
    }

    private String upload(TestBook book, MockHttpSession session) throws Exception {
        String address = mvc.perform(multipart("/roster")
                        .file(file(book))
                        .session(session)
                        .with(csrf())
                        .with(office()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(address).startsWith("/roster/");
        return Objects.requireNonNull(address);
    }

    private static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request, MockHttpSession session) {
        return request.session(session).with(csrf()).with(office());
    }

    private static RequestPostProcessor office() {
        return user(OFFICE).authorities(new SimpleGrantedAuthority("ROLE_OFFICE"));
    }

    private static MockMultipartFile file(TestBook book) {
        return new MockMultipartFile("file", "名册.xlsx", "application/octet-stream", book.bytes());
    }

    private static TestBook schools() {
        return new TestBook()
                .sheet("学校", TestBook.SCHOOL)
                .row("rp-a", "页面测试校", "小学", "城区")
                .row("rp-b", "页面受援校", "小学", "农村")
                .sheet("账号", TestBook.ACCOUNT)
                .row("rp-a.principal", "甲校长", "校长", "rp-a", "rp-a1@example.invalid")
                .row("rp-a.liaison", "甲联络", "帮扶联络人", "rp-a", "rp-a2@example.invalid")
                .row("rp-b.principal", "乙校长", "校长", "rp-b", "")
                .row("rp-b.liaison", "乙联络", "帮扶联络人", "rp-b", "")
                .sheet("结对", TestBook.PAIRING)
                .row("county", "rp-a", "rp-b", "")
                .sheet("教师", TestBook.TEACHER)
                .row("RP-1", "张小兰", "女", "1990-08-31", ID_CARD, "rp-a", "音乐", "一级", "");
    }
}
