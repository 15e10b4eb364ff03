package cn.xieshou.matching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.School;
import cn.xieshou.directory.SchoolProfile;
import cn.xieshou.directory.SchoolRegister;
import cn.xieshou.directory.Setting;
import cn.xieshou.matching.Rounds;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@XieshouTest
class RoundPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    SmallCounty county;

    @Autowired
    Rounds rounds;

    @Autowired
    Clock clock;

    @Autowired
    SchoolRegister register;

    @Autowired
    Directory directory;

    @BeforeEach
    void schools() {
        county.bureau();
        county.rural("rp-rural", "轮次乡小", SchoolLevel.PRIMARY);
        county.urban("rp-urban", "轮次城小", SchoolLevel.PRIMARY);
    }

    @Test
    void theOfficeOpensARoundAndTheSchoolsAreAsked() {
        Answer opened = open(typed("轮次页测试", LocalDate.now(clock).plusDays(10).toString()));

        assertThat(opened.status()).as(opened.toString()).isEqualTo(302);
        String id = opened.location().replaceAll(".*/", "");
        assertThat(rounds.schools(id)).containsExactlyInAnyOrder("rp-rural", "rp-urban");
        Visitor principal = Visitor.signedIn(port, "rp-rural.principal", SmallCounty.PASSWORD);
        assertThat(principal.get("/").body()).contains("轮次页测试", "填写受援需求");
        assertThat(principal.get("/rounds/" + id).body()).contains("轮次页测试").doesNotContain("评分建议与决定");
    }

    @Test
    void aWrongFormComesBackWithItsReasonsAndEverythingTyped() {
        int before = rounds.all().size();

        Answer refused = open(typed("轮次页<b>测试", "2020-02-30"));

        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.body()).contains("轮次页&lt;b&gt;测试", "field-problem", "还有");
        assertThat(rounds.all()).hasSize(before);
    }

    @Test
    void aSchoolOfAnotherProgrammeOfTheSameNameIsToldApartAndRefused() {
        county.urban("rp-twin", "轮次孪小", SchoolLevel.PRIMARY);
        register.change(List.of(bound("rp-twin", "county")));
        county.urban("rp-twin-2", "轮次孪小二", SchoolLevel.PRIMARY);
        register.change(List.of(bound("rp-twin-2", "district")));
        int before = rounds.all().size();
        Map<String, String> typed =
                typed("轮次同名测试", LocalDate.now(clock).plusDays(10).toString());
        typed.put("supporting", "rp-twin-2");

        assertThat(open(typed).body()).contains("轮次孪小（rp-twin）（小学）", "轮次孪小（rp-twin-2）（小学）", "轮次孪小不参加这个帮扶项目，请去掉或换项目");
        assertThat(rounds.all()).hasSize(before);
        assertThatThrownBy(() -> register.change(List.of(bound("rp-twin-2", null))))
                .as("no programme would tell them apart")
                .hasMessageContaining("is called like rp-twin-2");
        assertThat(directory.school("rp-twin-2").orElseThrow().programme()).isEqualTo("district");
    }

    private static School bound(String code, String programme) {
        return new School(code, "轮次孪小", SchoolLevel.PRIMARY, Setting.URBAN, null, programme, SchoolProfile.EMPTY);
    }

    @Test
    void nobodyElseOpensOne() {
        for (String account : new String[] {"leader", "rp-urban.principal"}) {
            Visitor visitor = Visitor.signedIn(port, account, SmallCounty.PASSWORD);
            assertThat(visitor.get("/rounds/new").status()).as(account).isEqualTo(404);
            assertThat(visitor.form("/account/password", "/rounds/new", typed("不该有", "2030-01-01"))
                            .status())
                    .as(account)
                    .isEqualTo(404);
        }
        assertThat(Visitor.signedIn(port, "rp-urban.principal", SmallCounty.PASSWORD)
                        .get("/rounds")
                        .status())
                .isEqualTo(404);
    }

    private Answer open(Map<String, String> typed) {
        return Visitor.signedIn(port, "office", SmallCounty.PASSWORD).form("/rounds/new", "/rounds/new", typed);
    }

    private static Map<String, String> typed(String title, String until) {
        Map<String, String> typed = new HashMap<>();
        typed.put("programme", "county");
        typed.put("title", title);
        typed.put("surveyUntil", until);
        typed.put("maxPartners", "2");
        typed.put("recipients", "rp-rural");
        typed.put("supporting", "rp-urban");
        return typed;
    }
}
