package cn.xieshou.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.SelectionWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Staff;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A teacher's own address: kept by the school and the office, read by whoever may read personal data, used for their links. */
@XieshouTest
class TeachersAddressTest {

    private static final String ADDRESS = "li.mei@example.invalid";

    @LocalServerPort
    int port;

    @Autowired
    SelectionWalk walk;

    @Autowired
    Staff staff;

    @Autowired
    Teachers teachers;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    private Pairing pairing;
    private Teacher teacher;
    private String page;

    @BeforeEach
    void aTeacherOfASupportingSchool() {
        clock.set(Instant.parse("2026-07-01T02:00:00Z"));
        pairing = walk.begun("county");
        teacher = staff.teacher(pairing.supportingSchool(), "音乐", Backbone.COUNTY);
        page = "/schools/" + teacher.school() + "/teachers/" + teacher.staffNumber();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theOwnSchoolKeepsItAndAWrongOneIsToldWithWhatWasTyped() {
        Visitor liaison = visitor(teacher.school() + ".liaison");
        Answer wrong = liaison.form(page, page + "/email", Map.of("email", "li.mei@"));
        assertThat(wrong.status()).isEqualTo(200);
        assertThat(wrong.body()).contains("请填写电子邮箱", "li.mei@");
        assertThat(address()).isNull();
        assertThat(liaison.form(page, page + "/email", Map.of("email", " Li.Mei@EXAMPLE.invalid "))
                        .location())
                .isEqualTo(page);
        assertThat(address()).isEqualTo(ADDRESS);
        assertThat(liaison.get(page).body()).contains(ADDRESS);
        liaison.form(page, page + "/email", Map.of("email", "　"));
        assertThat(address()).isNull();
    }

    @Test
    void nobodyElseChangesItAndWhoSeesNoPersonalDataDoesNotReadIt() {
        teachers.reach(teacher.staffNumber(), ADDRESS);
        assertThat(visitor("office").get(page).body()).contains(ADDRESS, "保存邮箱");
        assertThat(visitor(SelectionWalk.PERSONNEL).get(page).body())
                .contains(ADDRESS)
                .doesNotContain("保存邮箱");
        assertThat(visitor(SelectionWalk.SECTION).get(page).body())
                .contains("不显示")
                .doesNotContain(ADDRESS, "保存邮箱");
        for (String account :
                new String[] {SelectionWalk.PERSONNEL, SelectionWalk.SECTION, pairing.recipientSchool() + ".liaison"}) {
            assertThat(visitor(account)
                            .form("/account/password", page + "/email", Map.of("email", "other@example.invalid"))
                            .status())
                    .as(account)
                    .isIn(403, 404);
        }
        assertThat(address()).isEqualTo(ADDRESS);
    }

    @Test
    void aLinkGoesThereUnlessAnotherAddressIsTypedAndTheMailSaysNothingOfThePerson() {
        teachers.reach(teacher.staffNumber(), ADDRESS);
        walk.shortage(pairing);
        String links = "/invitations/volunteer." + pairing.id() + ".2026";
        Visitor liaison = visitor(teacher.school() + ".liaison");
        liaison.form(links, links + "/mail", Map.of("person", teacher.staffNumber(), "address", ""));
        assertThat(liaison.get(links).body()).contains("寄到" + ADDRESS);
        assertThat(jdbc.sql("select count(*) from mail where sent_to = ? and body not like ? and subject not like ?")
                        .params(ADDRESS, "%" + teacher.name() + "%", "%" + teacher.name() + "%")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private String address() {
        return teachers.find(teacher.staffNumber()).orElseThrow().email();
    }

    private Visitor visitor(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
