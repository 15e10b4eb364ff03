package cn.xieshou.programme.web;

import static cn.xieshou.testing.CrossSite.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.xieshou.programme.Deadlines;
import cn.xieshou.programme.ProgrammeEditing;
import cn.xieshou.programme.Programmes;
import cn.xieshou.programme.Step;
import cn.xieshou.programme.TypedProgramme;
import cn.xieshou.programme.YearlyEvent;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.testing.Empty;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@XieshouTest
class ProgrammePagesTest {

    private static final String OFFICE = "programme.office";
    private static final String LIAISON = "programme.liaison";
    private static final SchoolYear THIS = new SchoolYear(2026);
    private static final SchoolYear NEXT = new SchoolYear(2027);

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EngineClock clock;

    @Autowired
    Programmes programmes;

    @Autowired
    ProgrammeEditing editing;

    @Autowired
    Deadlines deadlines;

    MockMvc mvc;

    @BeforeEach
    void signIn() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        clock.set(Instant.parse("2026-11-20T02:00:00Z"));
        person(OFFICE, "方案办公室", "OFFICE");
        person(LIAISON, "方案联络人", "EXPERT");
    }

    @AfterEach
    void cleanUp() {
        clock.reset();
        jdbc.sql("delete from person where account like 'programme.%'").update();
    }

    @Test
    void everybodyReadsWhatAProgrammeAsksFor() throws Exception {
        mvc.perform(get("/programmes").with(user(LIAISON)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("城区学校与农村学校结对帮扶")))
                .andExpect(content().string(containsString("总结表彰阶段")));
        mvc.perform(get("/programmes/county").with(user(LIAISON)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("备课组教研")))
                .andExpect(content().string(containsString("不少于3次")))
                .andExpect(content().string(containsString("每年8月31日")))
                .andExpect(content().string(containsString("45岁以下")))
                .andExpect(content().string(not(containsString("/programmes/county/years/"))));
    }

    @Test
    void anUnknownProgrammeIsNotFound() throws Exception {
        mvc.perform(get("/programmes/nowhere").with(user(LIAISON))).andExpect(status().isNotFound());
        mvc.perform(get("/programmes/nowhere/years/2026").with(user(OFFICE).roles("OFFICE")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/programmes/county/years/1999").with(user(OFFICE).roles("OFFICE")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/programmes/county/years/2025").with(user(OFFICE).roles("OFFICE")))
                .andExpect(status().isNotFound());
    }

    @Test
    void nobodyButTheOfficeEdits() throws Exception {
        mvc.perform(get("/programmes/county/years/2027").with(user(LIAISON))).andExpect(status().isForbidden());
        mvc.perform(get("/programmes/county/end").with(user(LIAISON))).andExpect(status().isForbidden());
        mvc.perform(get("/programmes/new").with(user(LIAISON))).andExpect(status().isForbidden());
        refused(post("/programmes/county/years/2027").param("name", "别的名称").with(Empty.fields("version")));
        refused(post("/programmes/county/end").param("endsOn", "2027-08-31"));
        refused(post("/programmes")
                .param("code", "foreign")
                .param("copyOf", "county")
                .with(Empty.fields("copyOf", "code", "name", "startsOn", "endsOn")));
        assertThatThrownBy(() -> editing.setEnd("county", "2027-08-31", LIAISON))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(programmes.current("county").name()).isEqualTo("城区学校与农村学校结对帮扶");
    }

    @Test
    void aChangeHoldsFromItsSchoolYearOnAndEarlierYearsKeepTheirNumbers() throws Exception {
        copyOfCounty("keeps-numbers");
        seen("keeps-numbers", NEXT, Map.of("step.agreement.sign", "7", "quota.Q-01.least", "4"))
                .andExpect(redirectedUrl("/programmes/keeps-numbers?year=2027"));
        assertThat(programmes.in("keeps-numbers", THIS).workingDays(Step.AGREEMENT_SIGN))
                .isEqualTo(5);
        assertThat(programmes.in("keeps-numbers", NEXT).workingDays(Step.AGREEMENT_SIGN))
                .isEqualTo(7);
        assertThat(programmes.in("keeps-numbers", new SchoolYear(2030)).workingDays(Step.AGREEMENT_SIGN))
                .isEqualTo(7);
        assertThat(editing.changes("keeps-numbers", 2))
                .extracting(change ->
                        change.changedBy() + " " + change.from().label() + " " + change.subject() + " " + change.what())
                .containsExactlyInAnyOrder(
                        "方案办公室 2027—2028学年 办理期限·校长签署协议 5个工作日 改为 7个工作日",
                        "方案办公室 2027—2028学年 指标·备课组教研活动 每学期每学科不少于3次 改为 每学期每学科不少于4次");
        mvc.perform(get("/programmes/keeps-numbers?year=2027").with(user(LIAISON)))
                .andExpect(content().string(containsString("不少于4次")));
        mvc.perform(get("/programmes/keeps-numbers?year=2026").with(user(LIAISON)))
                .andExpect(content().string(containsString("不少于3次")));
    }

    @Test
    void aClosedYearIsNotChanged() throws Exception {
        clock.set(Instant.parse("2026-08-31T15:00:00Z"));
        copyOfCounty("closed-year");
        clock.set(Instant.parse("2027-09-01T00:00:00Z"));
        save("closed-year", THIS, Map.of("step.agreement.sign", "7")).andExpect(status().isNotFound());
        assertThat(programmes.in("closed-year", THIS).workingDays(Step.AGREEMENT_SIGN))
                .isEqualTo(5);
    }

    @Test
    void dueDatesFollowTheProgrammesData() throws Exception {
        copyOfCounty("due-dates");
        save("due-dates", THIS, Map.of("step.agreement.sign", "1", "date.annual-plan.day", "20"))
                .andExpect(redirectedUrl("/programmes/due-dates?year=2026"));
        assertThat(deadlines.forStep("due-dates", "agreement.sign")).isEqualTo(Instant.parse("2026-11-23T15:59:59Z"));
        assertThat(deadlines.of("due-dates", YearlyEvent.ANNUAL_PLAN, THIS).sentence())
                .isEqualTo("2026年8月20日（星期四）：《方案due-dates》规定年度工作方案备案为每年8月20日");
        assertThat(deadlines.of("due-dates", YearlyEvent.SERVICE_START, THIS).date())
                .isEqualTo(LocalDate.of(2026, 9, 1));
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndEverythingTypedStays() throws Exception {
        copyOfCounty("wrong-input");
        save("wrong-input", NEXT, Map.of("name", "<b>新名称</b>", "step.agreement.sign", "12 天", "quota.Q-12.most", "1"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("有2处需要改正")))
                .andExpect(content().string(containsString("value=\"12 天\"")))
                .andExpect(content().string(containsString("上限须不小于下限")))
                .andExpect(content().string(containsString("&lt;b&gt;新名称&lt;/b&gt;")));
        assertThat(programmes.in("wrong-input", NEXT).name()).isEqualTo("方案wrong-input");
    }

    @Test
    void theSecondOfTwoEditorsIsToldInsteadOfOverwritingTheFirst() throws Exception {
        copyOfCounty("two-editors");
        Map<String, String> opened =
                TypedProgramme.of(programmes.in("two-editors", NEXT)).fields();
        String version = new TypedProgramme(opened).version();
        save("two-editors", NEXT, Map.of("step.agreement.sign", "7"));
        Map<String, String> second = new HashMap<>(opened);
        second.put("step.agreement.sign", "9");
        mvc.perform(form("/programmes/two-editors/years/2027", second, version))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("其他人刚刚修改过")))
                .andExpect(content().string(containsString("value=\"9\"")));
        assertThat(programmes.in("two-editors", NEXT).workingDays(Step.AGREEMENT_SIGN))
                .isEqualTo(7);
    }

    @Test
    void whatAChangeWouldHaveMeantIsShownBeforeItIsSaved() throws Exception {
        copyOfCounty("looked-at");
        save("looked-at", NEXT, Map.of("look", "1", "quota.Q-01.least", "4", "step.agreement.sign", "7"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("还没有保存")))
                .andExpect(content()
                        .string(containsString("备课组教研活动，2026—2027学年第一学期：0对结对，按原来的数（不少于3次）有0对达到；按新的数（不少于4次）有0对达到")))
                .andExpect(content().string(containsString("value=\"7\"")));
        save("looked-at", NEXT, Map.of("look", "1", "quota.Q-01.least", "很多"))
                .andExpect(content().string(not(containsString("还没有保存"))))
                .andExpect(content().string(containsString("is-invalid")));
        assertThat(programmes.in("looked-at", NEXT).workingDays(Step.AGREEMENT_SIGN))
                .isEqualTo(5);
        save("looked-at", NEXT, Map.of("step.agreement.sign", "7"))
                .andExpect(redirectedUrl("/programmes/looked-at?year=2027"));
    }

    @Test
    void anotherQuotaIsSavedOnlyByWhoeverHasSeenWhatItWouldHaveMeant() throws Exception {
        copyOfCounty("seen-first");
        Map<String, String> change = Map.of("quota.Q-01.least", "4");
        save("seen-first", NEXT, change)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("再点一次保存")))
                .andExpect(content().string(containsString("按新的数（不少于4次）有0对达到")));
        assertThat(TypedProgramme.of(programmes.in("seen-first", NEXT)).get("quota.Q-01.least"))
                .isEqualTo("3");
        Map<String, String> another = new HashMap<>(change);
        another.put("seen", rules("seen-first", NEXT, Map.of("quota.Q-01.least", "5")));
        save("seen-first", NEXT, another).andExpect(content().string(containsString("再点一次保存")));
        seen("seen-first", NEXT, change).andExpect(redirectedUrl("/programmes/seen-first?year=2027"));
        assertThat(TypedProgramme.of(programmes.in("seen-first", NEXT)).get("quota.Q-01.least"))
                .isEqualTo("4");
    }

    @Test
    void aFormWithoutOneOfItsFieldsChangesNothing() throws Exception {
        copyOfCounty("half-a-form");
        TypedProgramme stored = TypedProgramme.of(programmes.in("half-a-form", NEXT));
        assertThat(stored.fields()).hasSizeGreaterThan(20);
        for (String missing : stored.fields().keySet()) {
            Map<String, String> fields = new HashMap<>(stored.fields());
            fields.remove(missing);
            mvc.perform(form("/programmes/half-a-form/years/2027", fields, stored.version()))
                    .andExpect(status().isBadRequest());
        }
        assertThat(TypedProgramme.of(programmes.in("half-a-form", NEXT))).isEqualTo(stored);
    }

    @Test
    void theEndOfACycleIsSetAndARollingProgrammeMayHaveNone() throws Exception {
        copyOfCounty("no-end");
        mvc.perform(asOffice(post("/programmes/no-end/end")).param("endsOn", "2029-08-31"))
                .andExpect(redirectedUrl("/programmes/no-end"));
        assertThat(programmes.cycleEnd("no-end")).isEqualTo(Instant.parse("2029-08-31T15:59:59Z"));
        mvc.perform(asOffice(post("/programmes/no-end/end")).param("endsOn", ""))
                .andExpect(redirectedUrl("/programmes/no-end"));
        assertThat(programmes.cycleEnd("no-end")).isEqualTo(Instant.parse("2999-12-31T15:59:59Z"));
        mvc.perform(asOffice(post("/programmes/district/end")).param("endsOn", ""))
                .andExpect(content().string(containsString("周期实施的项目须有结束日期")));
        mvc.perform(asOffice(post("/programmes/no-end/end")).param("endsOn", "2020-01-01"))
                .andExpect(content().string(containsString("须晚于开始日期2026年9月1日")));
    }

    @Test
    void aWrongNewProgrammeIsRefusedAtItsFields() throws Exception {
        mvc.perform(asOffice(post("/programmes"))
                        .param("copyOf", "nowhere")
                        .param("code", "County!")
                        .param("name", " ")
                        .param("startsOn", "2026-02-30")
                        .with(Empty.fields("copyOf", "code", "name", "startsOn", "endsOn")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请选择要复制的帮扶项目")))
                .andExpect(content().string(containsString("代码用2至39个小写字母")))
                .andExpect(content().string(containsString("没有这一天")))
                .andExpect(content().string(containsString("value=\"County!\"")));
        mvc.perform(asOffice(post("/programmes"))
                        .param("code", "county")
                        .with(Empty.fields("copyOf", "code", "name", "startsOn", "endsOn")))
                .andExpect(content().string(containsString("这个代码已有帮扶项目使用")));
    }

    private void copyOfCounty(String code) throws Exception {
        mvc.perform(asOffice(post("/programmes"))
                        .param("copyOf", "county")
                        .param("code", code)
                        .param("name", "方案" + code)
                        .param("kind", "ROLLING")
                        .param("startsOn", "2026-09-01")
                        .with(Empty.fields("copyOf", "code", "name", "startsOn", "endsOn")))
                .andExpect(redirectedUrl("/programmes/" + code));
    }

    /** The same by somebody to whom the page has shown what it would have meant. */
    private org.springframework.test.web.servlet.ResultActions seen(
            String code, SchoolYear year, Map<String, String> changed) throws Exception {
        Map<String, String> fields = new HashMap<>(changed);
        fields.put("seen", rules(code, year, changed));
        return save(code, year, fields);
    }

    private String rules(String code, SchoolYear year, Map<String, String> changed) {
        Map<String, String> fields =
                new HashMap<>(TypedProgramme.of(programmes.in(code, year)).fields());
        fields.putAll(changed);
        return new TypedProgramme(fields).rules();
    }

    private org.springframework.test.web.servlet.ResultActions save(
            String code, SchoolYear year, Map<String, String> changed) throws Exception {
        TypedProgramme stored = TypedProgramme.of(programmes.in(code, year));
        Map<String, String> fields = new HashMap<>(stored.fields());
        fields.putAll(changed);
        return mvc.perform(form("/programmes/" + code + "/years/" + year.startYear(), fields, stored.version()));
    }

    private static MockHttpServletRequestBuilder form(String address, Map<String, String> fields, String version) {
        MockHttpServletRequestBuilder request = asOffice(post(address)).param("version", version);
        fields.forEach(request::param);
        return request;
    }

    private static MockHttpServletRequestBuilder asOffice(MockHttpServletRequestBuilder request) {
        return request.with(user(OFFICE).roles("OFFICE")).with(csrf());
    }

    private void refused(MockHttpServletRequestBuilder request) throws Exception {
        mvc.perform(request.with(user(LIAISON)).with(csrf())).andExpect(status().isForbidden());
    }

    private void person(String account, String name, String role) {
        jdbc.sql("insert into person (account, name, role, disabled) values (:account, :name, :role, false)")
                .param("account", account)
                .param("name", name)
                .param("role", role)
                .update();
    }
}
