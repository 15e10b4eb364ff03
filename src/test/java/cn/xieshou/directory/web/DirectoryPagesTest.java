package cn.xieshou.directory.web;

import static cn.xieshou.testing.CrossSite.csrf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Field;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.School;
import cn.xieshou.directory.SchoolProfile;
import cn.xieshou.directory.SchoolProfiles;
import cn.xieshou.directory.SchoolRegister;
import cn.xieshou.directory.Setting;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.Empty;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.account.EngineAccounts;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@XieshouTest
@Transactional
class DirectoryPagesTest {

    private static final String LIAISON = "dp-a.liaison";
    private static final String OTHER = "dp-b.principal";
    private static final String OFFICE = "dp-office";

    @Autowired
    WebApplicationContext context;

    @Autowired
    SchoolRegister register;

    @Autowired
    Accounts accounts;

    @Autowired
    Directory directory;

    @Autowired
    EngineAccounts engine;

    MockMvc mvc;

    @BeforeEach
    void twoSchools() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        register.add(List.of(school("dp-a", "页面甲校"), school("dp-b", "页面乙校")));
        accounts.add(List.of(
                new Person(LIAISON, "甲联络", Role.LIAISON, "dp-a", "dp-a@example.invalid", "13800000001"),
                new Person(OTHER, "乙校长", Role.PRINCIPAL, "dp-b", null, null),
                new Person(OFFICE, "办公室", Role.OFFICE, null, null, null)));
    }

    @Test
    void everybodyFindsASchoolAndReadsItsPublicFactsOnly() throws Exception {
        mvc.perform(get("/schools").param("q", "页面甲").with(user(OTHER)))
                .andExpect(content().string(containsString("页面甲校")))
                .andExpect(content().string(not(containsString("/schools/dp-b"))));
        mvc.perform(get("/schools/dp-a").with(user(OTHER)))
                .andExpect(content().string(containsString("甲联络")))
                .andExpect(content().string(not(containsString("13800000001"))))
                .andExpect(content().string(not(containsString("修改概况"))));
        mvc.perform(get("/schools/no-such-school").with(user(OTHER))).andExpect(status().isNotFound());
    }

    @Test
    void aSchoolKeepsItsOwnProfileAndNoOther() throws Exception {
        mvc.perform(as(post("/schools/dp-a/profile"), LIAISON)
                        .param("classes", "1,234")
                        .param("township", "滩头乡")
                        .with(profile()))
                .andExpect(content().string(containsString("应在 0 到 999 之间")))
                .andExpect(content().string(containsString("滩头乡")));
        mvc.perform(as(post("/schools/dp-a/profile"), LIAISON)
                        .param("classes", "12")
                        .param("township", "滩头乡")
                        .with(profile()))
                .andExpect(redirectedUrl("/schools/dp-a"));
        mvc.perform(as(post("/schools/dp-a/profile"), OTHER)
                        .param("classes", "1")
                        .with(profile()))
                .andExpect(status().isForbidden());

        Assertions.assertThat(directory.school("dp-a").orElseThrow().profile().classes())
                .isEqualTo(12);
    }

    @Test
    void theOfficeChangesHowAPersonIsReachedAndDisablesAnAccount() throws Exception {
        mvc.perform(as(post("/accounts/" + OTHER), OFFICE)
                        .param("email", "dp-a@example.invalid")
                        .with(Empty.fields("phone")))
                .andExpect(content().string(containsString("这个邮箱已经属于另一个账号")));
        mvc.perform(as(post("/accounts/" + OTHER), OFFICE)
                        .param("email", "Neu@example.invalid")
                        .param("phone", ""))
                .andExpect(status().is3xxRedirection());
        mvc.perform(as(post("/accounts/" + OTHER + "/link"), OFFICE)).andExpect(status().is3xxRedirection());
        mvc.perform(as(post("/accounts/" + OTHER + "/disable"), OFFICE)).andExpect(status().is3xxRedirection());

        Assertions.assertThat(directory.person(OTHER).orElseThrow().email()).isEqualTo("neu@example.invalid");
        Assertions.assertThat(engine.enabled(OTHER)).isEmpty();
    }

    @Test
    void nobodyDisablesThemselvesAndTheOfficeNoAdministrator() throws Exception {
        mvc.perform(as(post("/accounts/" + OFFICE + "/disable"), OFFICE)).andExpect(status().isForbidden());
        mvc.perform(as(post("/accounts/admin/link"), OFFICE)).andExpect(status().isForbidden());
        mvc.perform(as(post("/accounts/" + OFFICE + "/link"), LIAISON)).andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request, String account) {
        String group = account.equals(OFFICE) ? "ROLE_OFFICE" : "ROLE_PRINCIPAL";
        return request.with(csrf()).with(user(account).authorities(new SimpleGrantedAuthority(group)));
    }

    private static School school(String code, String name) {
        return new School(code, name, SchoolLevel.PRIMARY, Setting.RURAL, null, null, SchoolProfile.EMPTY);
    }

    private static RequestPostProcessor profile() {
        return Empty.fields(SchoolProfiles.fields().stream().map(Field::key).toArray(String[]::new));
    }
}
