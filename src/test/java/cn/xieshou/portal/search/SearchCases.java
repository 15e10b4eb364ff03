package cn.xieshou.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Sex;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.TeacherTitle;
import cn.xieshou.directory.Teachers;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who finds what, by which words. */
abstract class SearchCases {

    private static final String OWN = "寻觅鑫淼中学";
    private static final String NUMBER = "SE-";

    @LocalServerPort
    int port;

    @Autowired
    SmallCounty county;

    @Autowired
    PairingWalk walk;

    @Autowired
    Pairings pairings;

    @Autowired
    Directory directory;

    @Autowired
    Teachers teachers;

    @Autowired
    JdbcClient jdbc;

    /** Three schools, of which two are a pair; seven teachers at the first. */
    @BeforeEach
    void threeSchools() {
        county.bureau();
        county.urban("se-own", OWN, SchoolLevel.SENIOR_SECONDARY);
        county.rural("se-partner", "寻觅垚犇中学", SchoolLevel.SENIOR_SECONDARY);
        county.rural("se-other", "寻觅骉驫中学", SchoolLevel.SENIOR_SECONDARY);
        if (teachers.find(NUMBER + 1).isEmpty()) {
            teachers.insert(
                    IntStream.rangeClosed(1, 7).mapToObj(SearchCases::teacher).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN, "鑫 淼", "xmxm", "XMXMZX", "ｘｉｎｍｉａｏ", "xunmi", "寻觅鑫淼中学校长"})
    void aSchoolIsFoundByItsNameItsPinyinAndItsPeople(String typed) {
        assertThat(search("se-other.principal", typed)).contains("/schools/se-own");
    }

    @Test
    void aPairingIsFoundByBothPartiesTheirSectionAndTheOfficeByAnyOfTheirWords() {
        String id = pairing().id();

        for (String reader : List.of("se-own.principal", "se-partner.liaison", "office", "zhongjiao")) {
            assertThat(search(reader, "垚犇")).as(reader).contains("href=\"/pairings/" + id + "\"");
            assertThat(search(reader, "xmyb")).as(reader).contains("href=\"/pairings/" + id + "\"");
        }
        assertThat(search("se-partner.liaison", id.substring(2))).contains("结对", "href=\"/pairings/" + id + "\"");
    }

    @Test
    void anExactNumberLeadsToItsCaseAndNobodyElseThere() {
        String id = pairing().id();

        for (String typed : List.of(id, id.toLowerCase(java.util.Locale.ROOT), " " + id + " ", id.replace('-', '－'))) {
            Visitor.Answer answer = ask("se-own.principal", typed);
            assertThat(answer.status()).as(typed).isEqualTo(302);
            assertThat(answer.location()).as(typed).endsWith("/pairings/" + id);
        }
        for (String stranger : List.of("se-other.principal", "expert1", "chujiao")) {
            assertThat(search(stranger, id)).as(stranger).contains("没有找到").doesNotContain("/pairings/" + id);
        }
    }

    /** A principal, the experts and the leading group see no teachers of this school; its own people and the sections do. */
    @ParameterizedTest
    @ValueSource(strings = {"寻师", "xunshi", "xs", NUMBER + 3, "se-3"})
    void teachersAreFoundOnlyByWhoMaySeeTheirList(String typed) {
        for (String reader : List.of("se-own.principal", "se-own.liaison", "office", "renmi", "zhongjiao", "chujiao")) {
            assertThat(search(reader, typed)).as(reader).contains("/schools/se-own/teachers/");
        }
        for (String stranger : List.of("se-partner.principal", "se-other.liaison", "expert1", "leader")) {
            assertThat(search(stranger, typed)).as(stranger).contains("<main>").doesNotContain("/teachers/", "寻师三");
        }
    }

    @Test
    void accountsAreFoundOnlyByWhoKeepsThem() {
        assertThat(search("office", "se-partner.liaison")).contains("/accounts/se-partner.liaison");
        for (String stranger : List.of("se-own.principal", "zhongjiao", "leader")) {
            assertThat(search(stranger, "垚犇")).as(stranger).contains("学校").doesNotContain("/accounts/");
        }
    }

    @Test
    void theRestOfAKindIsOneClickAwayInItsRegisterByTheSameWords() {
        String found = search("se-own.principal", "寻师");

        assertThat(found).contains("7 项", "href=\"/teachers?q=" + encoded("寻师") + "\"");
        assertThat(IntStream.rangeClosed(1, 7)
                        .filter(one -> found.contains("/teachers/" + NUMBER + one))
                        .count())
                .isEqualTo(5);
        assertThat(as("se-own.principal").get("/teachers?q=" + encoded("寻师")).body())
                .contains("共 7 条");
        assertThat(as("se-other.principal").get("/teachers").body())
                .contains("<main>")
                .doesNotContain("寻师");
        assertThat(as("expert1").get("/teachers").status()).isEqualTo(404);
    }

    @Test
    void whatWaitsForSomebodyIsFoundByThemOnly() {
        Pairing pairing = pairing();
        String step =
                walk.task(pairing, cn.xieshou.survey.NeedsSurvey.STATE_NEEDS).getName();

        assertThat(search("se-partner.principal", step)).contains(step, "/go/");
        assertThat(search("se-partner.principal", "垚犇")).contains("/go/");
        assertThat(search("se-own.principal", step)).contains("<main>").doesNotContain("/go/");
        assertThat(as("se-partner.principal").get("/todo?q=" + encoded("xmyb")).body())
                .contains("共 ", step);
        assertThat(as("se-own.liaison").get("/todo").body()).contains("暂无待办事项");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "!", "\\", "'", "<script>alert(1)</script>", "😀", "𠮷%_", "查无此物", ";--"})
    void whateverIsTypedStandsForItself(String typed) {
        String body = search("se-own.principal", typed);

        assertThat(body).contains("没有找到").doesNotContain("<script>alert", "/schools/se-own");
    }

    @Test
    void nothingTypedSaysWhatCanBeAndTooMuchIsCut() {
        for (String nothing : List.of("", " ", "\u3000\u200B")) {
            assertThat(search("office", nothing)).contains("请在页面上方输入要查找的内容");
        }
        assertThat(as("office").get("/search").body()).contains("每个字拼音的第一个字母");
        assertThat(search("office", OWN + "🏫".repeat(200))).contains("只按前60个字查找", "没有找到");
        assertThat(ask("office", OWN + "\u0000").status()).as("as everywhere").isEqualTo(400);
        assertThat(search("office", OWN + "\u0007")).contains("/schools/se-own");
    }

    @Test
    void everyPageOfWhoeverIsSignedInHasTheFieldAndNobodyElsesHas() {
        assertThat(as("expert1").get("/help").body()).contains("action=\"/search\"");
        assertThat(Visitor.at(port).get("/login").body()).contains("登录").doesNotContain("action=\"/search\"");
        assertThat(Visitor.at(port).get("/search?q=ez").location()).endsWith("/login");
    }

    /** What an older version wrote has no letters beside its names; the next start adds them. */
    @Test
    void namesAreFoundByTheirLettersWhoeverWroteThem() {
        assertThat(jdbc.sql(
                                "select count(*) from (select name_spelled from school union all select name_spelled from person"
                                        + " union all select name_spelled from teacher) names where name_spelled not like '/%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select name_spelled from school where code = 'se-own'")
                        .query(String.class)
                        .single())
                .contains("/xmxmzx/", "/zx/", "/zhongxue/");
    }

    private Pairing pairing() {
        return pairings.ofSchool("se-own").stream().findFirst().orElseGet(() -> walk.pairing("se-own", "se-partner"));
    }

    private String search(String reader, String typed) {
        Visitor.Answer answer = ask(reader, typed);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private Visitor.Answer ask(String reader, String typed) {
        return as(reader).get("/search?q=" + encoded(typed));
    }

    private Visitor as(String account) {
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Teacher teacher(int number) {
        return new Teacher(
                NUMBER + number,
                "se-own",
                "寻师" + "一二三四五六七".charAt(number - 1),
                Sex.FEMALE,
                LocalDate.of(1990, 5, 1),
                null,
                "语文",
                TeacherTitle.FIRST,
                "本科",
                1,
                Backbone.NONE,
                null,
                null);
    }
}
