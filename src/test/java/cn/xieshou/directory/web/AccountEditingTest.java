package cn.xieshou.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.PasswordLinks;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.Eightfold;
import cn.xieshou.testing.Movers;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.account.EngineAccounts;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office adds people and gives them another name, role or school on the page; over HTTP. */
@XieshouTest
class AccountEditingTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    SmallCounty county;

    @Autowired
    Movers movers;

    @Autowired
    PairingWalk walk;

    @Autowired
    Accounts accounts;

    @Autowired
    Directory directory;

    @Autowired
    EngineAccounts engine;

    @Autowired
    PasswordLinks links;

    private String school;
    private String other;
    private String name;

    @BeforeEach
    void twoSchools() {
        int number = NUMBER.incrementAndGet();
        school = "edit-own" + number;
        other = "edit-other" + number;
        name = "编辑" + number + "甲校";
        county.bureau();
        county.urban(school, name, SchoolLevel.JUNIOR_SECONDARY);
        county.rural(other, "编辑" + number + "乙校", SchoolLevel.JUNIOR_SECONDARY);
    }

    @Test
    void theOfficeAddsALiaisonWhoGetsALink() {
        String account = school + ".new";
        Answer added = add(office(), account, "LIAISON", name, account + "@example.invalid");

        assertThat(added.location()).as(added.body()).isEqualTo("/accounts/" + account);
        assertThat(directory.person(account).orElseThrow())
                .isEqualTo(new Person(account, "新联络人", Role.LIAISON, school, account + "@example.invalid", null));
        assertThat(engine.enabled(account).orElseThrow().groups()).containsExactly(Role.LIAISON.group(school));
        assertThat(links.newest(account).orElseThrow().sender()).isEqualTo("office");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsStored() {
        String account = school + ".new";
        assertThat(add(office(), account, "PRINCIPAL", school, "").body())
                .contains("role-problem", "这所学校已有校长（账号" + school + ".principal）");
        assertThat(add(office(), account, "LIAISON", "没有的学校", "").body())
                .contains("school-problem", "没有这所学校", "value=\"没有的学校\"");
        assertThat(add(office(), account, "LIAISON", "", "").body()).contains("帮扶联络人必须填写学校");
        assertThat(add(office(), account, "EXPERT", school, "").body()).contains("评估专家不属于学校");
        assertThat(add(office(), school + ".liaison", "LIAISON", school, "").body())
                .contains("account-problem", "已有这个账号");
        assertThat(directory.person(account)).isEmpty();
    }

    @Test
    void anotherNameRoleAndSchoolHoldAtOnceAndTheTasksStayWithTheSchool() {
        Pairing pairing = walk.pairing(school, other);
        walk.survey(pairing);
        String liaison = walk.task(pairing, AgreementSigning.DRAFT).getAssignee();
        String home = String.valueOf(directory.person(liaison).orElseThrow().school());
        movers.come(home + ".second", "第二联络人", Role.LIAISON, home);
        String away = home.equals(school) ? other : school;

        Answer moved = place(office(), liaison, "改名的人", "LIAISON", directory.schoolName(away));

        assertThat(moved.location()).as(moved.body()).isEqualTo("/accounts/" + liaison);
        Person now = directory.person(liaison).orElseThrow();
        assertThat(now.name()).isEqualTo("改名的人");
        assertThat(now.school()).isEqualTo(away);
        assertThat(engine.enabled(liaison).orElseThrow().groups()).containsExactly(Role.LIAISON.group(away));
        assertThat(walk.task(pairing, AgreementSigning.DRAFT).getAssignee()).isEqualTo(home + ".second");
    }

    @Test
    void theOfficeGivesNobodyWhatOnlyAdministratorsGiveAndTouchesNeitherThemNorItself() {
        String liaison = school + ".liaison";
        assertThat(place(office(), liaison, "某某", "LEADING_GROUP", "").body())
                .contains("role-problem", "只能由系统管理员登记和维护");
        assertThat(place(office(), liaison, "某某", "PRINCIPAL", school).body()).contains("这所学校已有校长");
        for (String account : List.of("office", "leader", "admin")) {
            assertThat(place(office(), account, "某某", "EXPERT", "").status())
                    .as(account)
                    .isEqualTo(403);
        }
        Visitor principal = Visitor.signedIn(port, school + ".principal", SmallCounty.PASSWORD);
        assertThat(principal
                        .form("/", "/accounts/" + liaison + "/place", typed("某某", "LIAISON", other))
                        .status())
                .isEqualTo(403);
        assertThat(office().form("/accounts", "/accounts/nobody-there/place", typed("某某", "LIAISON", other))
                        .status())
                .isEqualTo(404);
        assertThat(office().form("/accounts/" + liaison, "/accounts/" + liaison + "/place", Map.of("name", "某某"))
                        .status())
                .as("half a form empties nothing")
                .isEqualTo(400);
        assertThat(directory.person(liaison).orElseThrow())
                .isEqualTo(new Person(liaison, name + "联络人", Role.LIAISON, school, liaison + "@example.invalid", null));
    }

    @Test
    void ofEightNewPrincipalsOneComesIn() throws Exception {
        accounts.disable(school + ".principal");
        Queue<Supplier<Answer>> pages = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 8; i++) {
            pages.add(office().filledIn(
                            "/accounts/new",
                            "/accounts/new",
                            Map.of(
                                    "account", school + ".p" + i,
                                    "name", "新校长",
                                    "role", "PRINCIPAL",
                                    "school", school,
                                    "email", "",
                                    "phone", "")));
        }
        List<Integer> answers =
                Eightfold.inParallel(8, () -> pages.remove().get().status());

        assertThat(answers).containsOnly(200, 302).containsOnlyOnce(302);
        assertThat(directory.membersOf(Role.PRINCIPAL.group(school))).hasSize(1);
    }

    private Visitor office() {
        return Visitor.signedIn(port, "office", SmallCounty.PASSWORD);
    }

    private static Answer add(Visitor visitor, String account, String role, String school, String email) {
        return visitor.form(
                "/accounts/new",
                "/accounts/new",
                Map.of(
                        "account", account, "name", "新联络人", "role", role, "school", school, "email", email, "phone",
                        ""));
    }

    private static Answer place(Visitor visitor, String account, String name, String role, String school) {
        return visitor.form("/accounts", "/accounts/" + account + "/place", typed(name, role, school));
    }

    private static Map<String, String> typed(String name, String role, String school) {
        return Map.of("name", name, "role", role, "school", school);
    }
}
