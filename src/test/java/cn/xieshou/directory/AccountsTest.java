package cn.xieshou.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.account.EngineAccounts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@XieshouTest
@Transactional
class AccountsTest {

    @Autowired
    Accounts accounts;

    @Autowired
    EngineAccounts engine;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    SchoolRegister register;

    @Autowired
    Directory directory;

    @Autowired
    People people;

    @Autowired
    DirectoryAccess access;

    @BeforeEach
    void twoSchools() {
        register.add(List.of(school("acc-one", "账号测试一中"), school("acc-two", "账号测试二中")));
        accounts.add(List.of(
                new Person("acc-one.principal", "甲校长", Role.PRINCIPAL, "acc-one", "a1@example.invalid", null),
                new Person("acc-two.liaison", "乙老师", Role.LIAISON, "acc-two", "a2@example.invalid", null),
                new Person("acc-expert", "丙专家", Role.EXPERT, null, null, null)));
    }

    @Test
    void aPersonActsInTheEngineByTheirRole() {
        accounts.setPassword("acc-one.principal", "a long password");

        assertThat(people.principal("acc-one")).isEqualTo("acc-one.principal");
        assertThat(passwords.matches("acc-one.principal", "a long password")).isTrue();
        assertThat(engine.enabled("acc-one.principal"))
                .hasValueSatisfying(account -> assertThat(account.groups()).containsExactly("principal-acc-one"));
        assertThat(directory.membersOf("liaison-acc-two"))
                .extracting(Person::account)
                .containsExactly("acc-two.liaison");
    }

    @Test
    void aDisabledPersonGetsNoWorkAndStaysDisabledWhenTheNameChanges() {
        accounts.disable("acc-one.principal");
        accounts.change(
                List.of(new Person("acc-one.principal", "新名", Role.PRINCIPAL, "acc-one", "a1@example.invalid", null)));

        assertThat(directory.membersOf("principal-acc-one")).isEmpty();
        assertThat(engine.enabled("acc-one.principal")).isEmpty();

        accounts.enable("acc-one.principal");
        assertThat(engine.enabled("acc-one.principal")).isPresent();
    }

    @Test
    void teachersAreSeenByTheirOwnSchoolAndTheBureauOnly() {
        assertThat(access.teachers("acc-one.principal", "acc-one")).isTrue();
        assertThat(access.personalData("acc-one.principal", "acc-one")).isTrue();
        assertThat(access.teachers("acc-two.liaison", "acc-one")).isFalse();
        assertThat(access.teachers("acc-expert", "acc-one")).isFalse();
        assertThat(access.teachers("admin", "acc-one")).isTrue();
        assertThat(access.personalData("admin", "acc-one")).isFalse();
        assertThat(access.teachers("nobody", "acc-one")).isFalse();
        assertThat(access.managesRoster("acc-one.principal")).isFalse();
    }

    @Test
    void whatIsWrittenToALogHoldsNothingPersonal() {
        assertThat(teacher("ACC-9", "某某")).hasToString("Teacher[ACC-9]");
    }

    private static Teacher teacher(String number, String name) {
        return new Teacher(
                number,
                "acc-one",
                name,
                Sex.FEMALE,
                LocalDate.of(1990, 5, 1),
                null,
                "音乐",
                TeacherTitle.FIRST,
                "本科",
                2,
                Backbone.NONE,
                null,
                null);
    }

    private static School school(String code, String name) {
        return new School(code, name, SchoolLevel.JUNIOR_SECONDARY, Setting.RURAL, null, null, SchoolProfile.EMPTY);
    }
}
