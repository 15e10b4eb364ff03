package cn.xieshou.testing;

import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.School;
import cn.xieshou.directory.SchoolProfile;
import cn.xieshou.directory.SchoolRegister;
import cn.xieshou.directory.Setting;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.workflow.account.AccountPasswords;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Schools and people for tests: each test takes codes of its own, the bureau's people are made once. */
@Component
public class SmallCounty {

    public static final String PASSWORD = "shi-yan-tian-26";

    private final SchoolRegister schools;
    private final Accounts accounts;
    private final Directory directory;
    private final AccountPasswords passwords;

    SmallCounty(SchoolRegister schools, Accounts accounts, Directory directory, AccountPasswords passwords) {
        this.schools = schools;
        this.accounts = accounts;
        this.directory = directory;
        this.passwords = passwords;
    }

    /** An urban school with {@code <code>.principal} and {@code <code>.liaison}; nothing if it is there already. */
    public void urban(String code, String name, SchoolLevel level) {
        school(code, name, level, Setting.URBAN);
    }

    /** A rural school with {@code <code>.principal} and {@code <code>.liaison}; nothing if it is there already. */
    public void rural(String code, String name, SchoolLevel level) {
        school(code, name, level, Setting.RURAL);
    }

    /** The bureau's people with the sample accounts' names; nothing if they are there already. */
    public void bureau() {
        person("office", "办公室赵某", Role.OFFICE, null);
        person("renmi", "人秘股钱某", Role.PERSONNEL, null);
        person("zhongjiao", "中教股孙某", Role.SECONDARY_SECTION, null);
        person("chujiao", "初教股李某", Role.PRIMARY_SECTION, null);
        person("leader", "领导小组周某", Role.LEADING_GROUP, null);
        person("expert1", "专家吴某", Role.EXPERT, null);
        // Two in each, or the tasks of a section would be its only person's at once.
        person("office2", "办公室郑某", Role.OFFICE, null);
        person("renmi2", "人秘股王某", Role.PERSONNEL, null);
        person("zhongjiao2", "中教股冯某", Role.SECONDARY_SECTION, null);
        person("chujiao2", "初教股陈某", Role.PRIMARY_SECTION, null);
        person("leader2", "领导小组褚某", Role.LEADING_GROUP, null);
    }

    private void school(String code, String name, SchoolLevel level, Setting setting) {
        if (directory.school(code).isEmpty()) {
            schools.add(List.of(new School(code, name, level, setting, null, null, SchoolProfile.EMPTY)));
            person(code + ".principal", name + "校长", Role.PRINCIPAL, code);
            person(code + ".liaison", name + "联络人", Role.LIAISON, code);
        }
    }

    private void person(String account, String name, Role role, @Nullable String school) {
        if (directory.person(account).isEmpty()) {
            accounts.add(List.of(new Person(account, name, role, school, account + "@example.invalid", null)));
            passwords.choose(account, PASSWORD);
        }
    }
}
