package cn.xieshou.calendar.web;

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

import cn.xieshou.calendar.CalendarEditing;
import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
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
class CalendarPagesTest {

    private static final String OFFICE = "calendar.office";
    private static final String LIAISON = "calendar.liaison";

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EngineClock clock;

    @Autowired
    CalendarEditing editing;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    SchoolCalendar calendar;

    MockMvc mvc;

    @BeforeEach
    void signIn() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        clock.set(Instant.parse("2026-11-20T02:00:00Z"));
        person(OFFICE, "校历办公室", "OFFICE");
        person(LIAISON, "校历联络人", "EXPERT");
    }

    @AfterEach
    void cleanUp() {
        clock.reset();
        jdbc.sql("delete from person where account like 'calendar.%'").update();
    }

    @Test
    void everybodyReadsTheSchoolYearWithItsHolidaysAndTheWarning() throws Exception {
        mvc.perform(get("/calendar").with(user(LIAISON)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("校历 2026—2027学年")))
                .andExpect(content().string(containsString("10月1日星期四，国庆节放假")))
                .andExpect(content().string(containsString("9月20日星期日，国庆节调休上班")))
                .andExpect(content().string(containsString("2026年9月1日至2027年1月31日")))
                .andExpect(content().string(containsString("2027年放假安排尚未录入")))
                .andExpect(content().string(not(containsString("/calendar/days/new"))));
    }

    @Test
    void workingDaysAreReckonedWithTheirReason() throws Exception {
        mvc.perform(get("/calendar?from=2026-09-30&days=3").with(user(LIAISON)))
                .andExpect(content().string(containsString("2026年10月10日（星期六）：自2026年9月30日起3个工作日，其间不计国庆节（10月1日—7日）")));
        mvc.perform(get("/calendar?from=2026-11-20&to=2026-11-30").with(user(LIAISON)))
                .andExpect(content().string(containsString("有6个工作日")));
    }

    @Test
    void whatCannotBeReckonedIsSaidAtTheFieldAndStaysTyped() throws Exception {
        mvc.perform(get("/calendar")
                        .param("from", "2026-02-30")
                        .param("days", "12 人")
                        .with(user(LIAISON)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("起始日期：没有这一天")))
                .andExpect(content().string(containsString("工作日数：请填写-1000至1000之间的整数")))
                .andExpect(content().string(containsString("value=\"12 人\"")));
        mvc.perform(get("/calendar?from=2026-11-20&days=999999999999").with(user(LIAISON)))
                .andExpect(status().isOk());
        mvc.perform(get("/calendar?year=999999999999&from=9999-12-31&to=0001-01-01")
                        .with(user(LIAISON)))
                .andExpect(status().isOk());
    }

    @Test
    void nobodyButTheOfficeEdits() throws Exception {
        for (String page : new String[] {"/calendar/days/new", "/calendar/notice", "/calendar/terms/2026"}) {
            mvc.perform(get(page).with(user(LIAISON))).andExpect(status().isForbidden());
        }
        refused(post("/calendar/days")
                .param("date", "2093-10-01")
                .param("kind", "HOLIDAY")
                .param("name", "国庆节"));
        refused(post("/calendar/days/2026-10-01/remove"));
        refused(post("/calendar/notice").param("text", "2093-10-01 国庆节 休"));
        refused(post("/calendar/notice/preview").param("text", "2093-10-01 国庆节 休"));
        refused(post("/calendar/fill").param("year", "2093"));
        refused(post("/calendar/terms/2093").param("first1", "2093-09-02"));
        assertThatThrownBy(() -> editing.remove(LocalDate.of(2026, 10, 1), LIAISON))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(editing.find(LocalDate.of(2093, 10, 1))).isEmpty();
        assertThat(editing.find(LocalDate.of(2026, 10, 1))).isPresent();
    }

    @Test
    void aDayIsAddedChangedAndRemovedAndEachChangeIsKept() throws Exception {
        LocalDate date = LocalDate.of(2092, 10, 1);
        mvc.perform(day("2092年10月1日", "HOLIDAY", " 国庆节 ")).andExpect(redirectedUrl("/calendar?year=2092"));
        assertThat(workingDays.isWorkingDay(date)).isFalse();
        mvc.perform(asOffice(post("/calendar/days/2092-10-01"))
                        .param("date", "2092-10-01")
                        .param("kind", "HOLIDAY")
                        .param("name", "国庆节、中秋节"))
                .andExpect(redirectedUrl("/calendar?year=2092"));
        mvc.perform(asOffice(post("/calendar/days/2092-10-01/remove"))).andExpect(redirectedUrl("/calendar?year=2092"));
        assertThat(workingDays.isWorkingDay(date)).isTrue();
        assertThat(editing.changes(3))
                .extracting(change -> change.changedBy() + " " + change.subject() + " " + change.what())
                .containsExactly(
                        "校历办公室 2092年10月1日 删除：放假（国庆节、中秋节）",
                        "校历办公室 2092年10月1日 放假（国庆节） 改为 放假（国庆节、中秋节）",
                        "校历办公室 2092年10月1日 新增：放假（国庆节）");
    }

    @Test
    void aWrongDayIsRefusedAtItsFieldAndStaysTyped() throws Exception {
        mvc.perform(day("2092-02-30", "", "<script>alert(1)</script>国庆节"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有这一天")))
                .andExpect(content().string(containsString("请选择放假或调休上班")))
                .andExpect(content().string(containsString("最多20字，现有")))
                .andExpect(content().string(containsString("value=\"2092-02-30\"")))
                .andExpect(content().string(not(containsString("<script>alert"))));
        mvc.perform(day("2026-10-01", "HOLIDAY", "国庆节")).andExpect(content().string(containsString("2026年10月1日已经录入")));
        mvc.perform(day("2026-11-20", "MAKE_UP", "元旦")).andExpect(content().string(containsString("本来就是工作日")));
    }

    @Test
    void anUnknownDayOrYearIsNotFound() throws Exception {
        mvc.perform(get("/calendar/days/2091-01-01").with(user(OFFICE).roles("OFFICE")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/calendar/days/x").with(user(OFFICE).roles("OFFICE"))).andExpect(status().isNotFound());
        mvc.perform(get("/calendar/terms/1900").with(user(OFFICE).roles("OFFICE")))
                .andExpect(status().isNotFound());
        mvc.perform(asOffice(post("/calendar/days/2091-01-01/remove"))).andExpect(status().isNotFound());
    }

    @Test
    void aNoticeIsShownBeforeItIsTakenOver() throws Exception {
        String notice = "2094-10-01 国庆节 休\n2094-10-02 国庆节 休\n2094-10-10 国庆节 班";
        mvc.perform(asOffice(post("/calendar/notice/preview")).param("text", notice))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("共3天，其中变动3天，尚未保存")));
        assertThat(editing.find(LocalDate.of(2094, 10, 1))).isEmpty();
        mvc.perform(asOffice(post("/calendar/notice")).param("text", notice))
                .andExpect(redirectedUrl("/calendar?year=2094"));
        assertThat(editing.find(LocalDate.of(2094, 10, 10))).isPresent();
        mvc.perform(asOffice(post("/calendar/notice/preview")).param("text", notice))
                .andExpect(content().string(containsString("共3天，其中变动0天")));
    }

    @Test
    void aNoticeWithAWrongLineIsNotTakenOverAtAll() throws Exception {
        mvc.perform(asOffice(post("/calendar/notice")).param("text", "2095-10-01 国庆节 休\n2095-10-32 国庆节 休"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有这一天")))
                .andExpect(content().string(containsString("2095-10-01 国庆节 休")));
        assertThat(editing.find(LocalDate.of(2095, 10, 1))).isEmpty();
    }

    @Test
    void theTermsOfAYearAreSet() throws Exception {
        mvc.perform(asOffice(post("/calendar/terms/2096"))
                        .param("first1", "2096-09-03")
                        .param("last1", "2097-01-20")
                        .param("first2", "2097-02-25")
                        .param("last2", "2097-07-05"))
                .andExpect(redirectedUrl("/calendar?year=2096"));
        assertThat(calendar.termOf(LocalDate.of(2097, 2, 1)).number()).isEqualTo(1);
        assertThat(calendar.termOf(LocalDate.of(2097, 2, 25)).number()).isEqualTo(2);
        assertThat(calendar.termOf(LocalDate.of(2096, 9, 1)).schoolYear()).isEqualTo(new SchoolYear(2095));
        mvc.perform(asOffice(post("/calendar/terms/2096"))
                        .param("first1", "2096-09-03")
                        .param("last1", "2096-08-20")
                        .param("first2", "")
                        .param("last2", "2097-07-05"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("须在2096—2097学年之内")))
                .andExpect(content().string(containsString("value=\"2096年8月20日\"")));
    }

    @Test
    void aYearThatShipsIsFilledOnceAndStaysAsPeopleLeaveIt() throws Exception {
        mvc.perform(asOffice(post("/calendar/fill").param("year", "2026")))
                .andExpect(redirectedUrl("/calendar?year=2026"));
        jdbc.sql("delete from calendar_special_day where special_date between '2003-01-01' and '2003-12-31'")
                .update();
        mvc.perform(get("/calendar?year=2003").with(user(OFFICE).roles("OFFICE")))
                .andExpect(content().string(containsString("导入随附的2003年安排")));
        mvc.perform(asOffice(post("/calendar/fill").param("year", "2003")))
                .andExpect(redirectedUrl("/calendar?year=2003"));
        assertThat(editing.find(LocalDate.of(2003, 10, 1))).isPresent();
    }

    private MockHttpServletRequestBuilder day(String date, String kind, String name) {
        return asOffice(post("/calendar/days"))
                .param("date", date)
                .param("kind", kind)
                .param("name", name);
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
