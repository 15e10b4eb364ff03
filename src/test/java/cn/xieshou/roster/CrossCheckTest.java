package cn.xieshou.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.directory.AccountActions;
import cn.xieshou.directory.PersonFields;
import cn.xieshou.directory.SchoolFields;
import cn.xieshou.directory.TeacherFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What the rows of a roster say about one another and about the registers, as if the file were imported already. */
class CrossCheckTest {

    private static final int NAME = 1;
    private static final Predicate<String> PROGRAMMES = Set.of("county", "district")::contains;

    private final Map<RosterSheet, Map<String, List<String>>> before = new EnumMap<>(RosterSheet.class);
    private final List<RosterRow> rows = new ArrayList<>();
    private Set<String> disabled = Set.of();

    @Test
    void twoSchoolsMayNotHaveOneName() {
        known(school("yizhong", "第一中学"));
        RosterRow same = added(school("erzhong", "第一中学"));
        RosterRow other = added(school("sanzhong", "第三中学"));
        check().schools(PROGRAMMES, "county、district");

        assertThat(same.problems()).containsExactly(Map.entry(NAME, "学校名称与学校「yizhong」的相同；如不是同一所学校，请各填所属帮扶项目"));
        assertThat(other.problems()).isEmpty();
    }

    @Test
    void schoolsOfTwoProgrammesMayHaveOneNameOneForAllMayNot() {
        known(school("shiyan-xx", "实验小学", "county"));
        known(school("shier-xx", "第二实验小学", ""));
        RosterRow district = added(school("wl-shiyan", "实验小学", "district"));
        RosterRow second = added(school("wl-shier", "第二实验小学", "district"));
        RosterRow nowhere = added(school("wl-san", "第三实验小学", "city"));
        check().schools(PROGRAMMES, "county、district");

        assertThat(district.problems()).isEmpty();
        assertThat(second.problems()).containsOnlyKeys(NAME);
        assertThat(nowhere.problems())
                .containsExactly(Map.entry(SchoolFields.PROGRAMME, "没有这个帮扶项目，现有：county、district"));
    }

    @Test
    void aSchoolOfOneProgrammeIsNotPairedInAnother() {
        known(school("yizhong", "一中", ""));
        staffed("erzhong");
        known(pairing("district", "yizhong", "erzhong"));
        RosterRow bound = changed(school("yizhong", "一中", ""), school("yizhong", "一中", "county"));
        RosterRow free = changed(school("erzhong", "二中", "district"), school("erzhong", "二中", "district"));
        check().schools(PROGRAMMES, "county、district");
        assertThat(bound.problems()).containsExactly(Map.entry(SchoolFields.PROGRAMME, "这所学校正在帮扶项目「district」中结对"));
        assertThat(free.problems()).isEmpty();

        rows.clear();
        staffed("sanzhong");
        RosterRow pairing = added(pairing("county", "sanzhong", "erzhong"));
        check().pairings(PROGRAMMES, "county、district");
        assertThat(pairing.problems()).containsExactly(Map.entry(PairingFields.RECIPIENT, "这所学校只参加帮扶项目「district」"));
    }

    @Test
    void aSchoolThatIsImportedAgainIsNotItsOwnDouble() {
        known(school("yizhong", "第一中学"));
        RosterRow again = added(school("yizhong", "第一中学"));
        check().schools(PROGRAMMES, "county、district");

        assertThat(again.problems()).isEmpty();
    }

    @Test
    void twoNewSchoolsOfOneNameAreBothWrong() {
        RosterRow one = added(school("jia", "实验小学"));
        RosterRow two = added(school("yi", "实验小学"));
        check().schools(PROGRAMMES, "county、district");

        assertThat(one.problems().get(NAME)).contains("「yi」");
        assertThat(two.problems().get(NAME)).contains("「jia」");
    }

    @Test
    void aRowThatIsWrongByItselfIsNoDouble() {
        RosterRow wrong = added(school("jia", "实验小学"));
        wrong.wrong(0, "代码不对");
        RosterRow right = added(school("yi", "实验小学"));
        check().schools(PROGRAMMES, "county、district");

        assertThat(right.problems()).isEmpty();
        assertThat(wrong.problems()).hasSize(1);
    }

    @Test
    void anIdentityCardBelongsToOneTeacherAndNoneIsNoDouble() {
        known(school("yizhong", "第一中学"));
        known(teacher("T1", "11010519491231002X", "yizhong"));
        known(teacher("T2", "", "yizhong"));
        RosterRow same = added(teacher("T3", "11010519491231002X", "yizhong"));
        RosterRow without = added(teacher("T4", "", "yizhong"));
        check().teachers();

        assertThat(same.problems()).containsExactly(Map.entry(TeacherFields.ID_CARD, "身份证号与教师「T1」的相同"));
        assertThat(without.problems()).isEmpty();
    }

    @Test
    void aTeachersSchoolIsInTheRegisterOrInTheFile() {
        known(school("yizhong", "第一中学"));
        added(school("erzhong", "第二中学"));
        RosterRow registered = added(teacher("T1", "", "yizhong"));
        RosterRow inTheFile = added(teacher("T2", "", "erzhong"));
        RosterRow nowhere = added(teacher("T3", "", "sanzhong"));
        check().teachers();

        assertThat(registered.problems()).isEmpty();
        assertThat(inTheFile.problems()).isEmpty();
        assertThat(nowhere.problems())
                .containsExactly(Map.entry(TeacherFields.SCHOOL, "没有代码为「sanzhong」的学校，请先在「学校」表登记或核对代码"));
    }

    @Test
    void anAccountHasItsOwnAddressAndAKnownSchoolOrNone() {
        known(school("yizhong", "第一中学"));
        known(account("office2", "领导小组办公室", "", "a@example.cn"));
        RosterRow same = added(account("office3", "领导小组办公室", "", "a@example.cn"));
        RosterRow nowhere = added(account("liaison3", "帮扶联络人", "sanzhong", "b@example.cn"));
        RosterRow right = added(account("expert9", "评估专家", "", "c@example.cn"));
        check().accounts("admin", true);

        assertThat(same.problems()).containsExactly(Map.entry(PersonFields.EMAIL, "电子邮箱与账号「office2」的相同"));
        assertThat(nowhere.problems()).containsOnlyKeys(PersonFields.SCHOOL);
        assertThat(right.problems()).isEmpty();
    }

    @Test
    void administratorsAreNotKeptInTheRoster() {
        RosterRow administrator = changed(account("admin2", "系统管理员", "", ""), account("admin2", "评估专家", "", ""));
        RosterRow expert = changed(account("expert1", "评估专家", "", ""), account("expert1", "人秘股", "", ""));
        check().accounts("admin", true);

        assertThat(administrator.problems()).containsExactly(Map.entry(0, "管理员账号不在名册中维护"));
        assertThat(expert.problems()).isEmpty();
    }

    @Test
    void theOfficeNeitherMakesNorChangesAnAccountOfTheLeadingGroup() {
        RosterRow made = added(account("leader2", "领导小组", "", ""));
        RosterRow promoted = changed(account("expert1", "评估专家", "", ""), account("expert1", "领导小组", "", ""));
        RosterRow demoted = changed(account("leader3", "领导小组", "", ""), account("leader3", "评估专家", "", ""));
        RosterRow untouched = changed(account("leader4", "领导小组", "", ""), account("leader4", "领导小组", "", ""));
        RosterRow expert = added(account("expert2", "评估专家", "", ""));
        check().accounts("office", false);

        for (RosterRow refused : List.of(made, promoted, demoted)) {
            assertThat(refused.problems()).containsExactly(Map.entry(PersonFields.ROLE, AccountActions.RESERVED));
        }
        assertThat(untouched.problems()).isEmpty();
        assertThat(expert.problems()).isEmpty();
    }

    @Test
    void anAdministratorMayMakeAnAccountOfTheLeadingGroup() {
        RosterRow made = added(account("leader2", "领导小组", "", ""));
        check().accounts("admin", true);

        assertThat(made.problems()).isEmpty();
    }

    @Test
    void nobodyChangesTheirOwnRoleInTheRoster() {
        RosterRow own = changed(account("office", "领导小组办公室", "", ""), account("office", "评估专家", "", ""));
        RosterRow others = changed(account("expert1", "领导小组办公室", "", ""), account("expert1", "评估专家", "", ""));
        check().accounts("office", true);

        assertThat(own.problems()).containsExactly(Map.entry(PersonFields.ROLE, "不能在名册里改自己的角色"));
        assertThat(others.problems()).isEmpty();
    }

    @Test
    void onesOwnAddressMayBeChangedInTheRoster() {
        RosterRow own = changed(
                account("office", "领导小组办公室", "", "a@example.cn"), account("office", "领导小组办公室", "", "b@example.cn"));
        check().accounts("office", false);

        assertThat(own.problems()).isEmpty();
    }

    @Test
    void aSchoolHasOnePrincipalUnlessTheOtherIsDisabled() {
        known(school("yizhong", "第一中学"));
        known(account("old", "校长", "yizhong", ""));
        RosterRow second = added(account("new", "校长", "yizhong", ""));
        RosterRow liaison = added(account("liaison1", "帮扶联络人", "yizhong", ""));
        check().accounts("admin", true);
        assertThat(second.problems()).containsExactly(Map.entry(PersonFields.ROLE, "学校只能有一位校长，已有账号「old」；如已换人，请先停用原账号"));
        assertThat(liaison.problems()).isEmpty();

        second.problems().clear();
        disabled = Set.of("old");
        check().accounts("admin", true);
        assertThat(second.problems()).isEmpty();
    }

    @Test
    void aDisabledPrincipalIsNoSecondOne() {
        known(school("yizhong", "第一中学"));
        known(account("new", "校长", "yizhong", ""));
        RosterRow old = changed(account("old", "校长", "yizhong", ""), account("old", "校长", "yizhong", ""));
        disabled = Set.of("old");
        check().accounts("admin", true);

        assertThat(old.problems()).isEmpty();
    }

    @Test
    void aPairedSchoolKeepsItsPrincipalAndItsLiaison() {
        for (String code : List.of("yizhong", "erzhong", "sanzhong")) {
            known(school(code, code));
        }
        known(pairing("county", "yizhong", "erzhong"));
        RosterRow supporting = gone("a", "校长", "yizhong");
        RosterRow recipient = gone("b", "帮扶联络人", "erzhong");
        RosterRow unpaired = gone("c", "校长", "sanzhong");
        check().accounts("admin", true);

        assertThat(supporting.problems()).containsExactly(Map.entry(PersonFields.ROLE, "学校「yizhong」正在结对，不能没有校长"));
        assertThat(recipient.problems()).containsExactly(Map.entry(PersonFields.ROLE, "学校「erzhong」正在结对，不能没有帮扶联络人"));
        assertThat(unpaired.problems()).isEmpty();
    }

    @Test
    void aPairedSchoolWhosePrincipalIsReplacedInTheSameFileIsRight() {
        known(school("yizhong", "第一中学"));
        known(pairing("county", "yizhong", "erzhong"));
        RosterRow old = gone("a", "校长", "yizhong");
        added(account("b", "校长", "yizhong", ""));
        check().accounts("admin", true);

        assertThat(old.problems()).isEmpty();
    }

    @Test
    void schoolsWithoutPrincipalOrLiaisonAreNamedFiveAtTheMost() {
        known(school("s0", "齐全小学"));
        known(account("p0", "校长", "s0", ""));
        known(account("l0", "帮扶联络人", "s0", ""));
        for (int i = 1; i <= 5; i++) {
            known(school("s" + i, "第" + i + "小学"));
        }
        known(account("p1", "校长", "s1", ""));
        known(account("l2", "帮扶联络人", "s2", ""));
        CrossCheck five = check();
        five.accounts("admin", true);
        assertThat(five.notices()).containsExactly("导入后还有 5 所学校缺校长或帮扶联络人账号：第1小学、第2小学、第3小学、第4小学、第5小学；结对之前请补齐");

        added(school("s6", "第6小学"));
        CrossCheck six = check();
        six.accounts("admin", true);
        assertThat(six.notices())
                .singleElement()
                .asString()
                .contains("6 所")
                .contains("第5小学等；")
                .doesNotContain("第6小学");
    }

    @Test
    void nothingIsToldWhenEverySchoolIsStaffed() {
        staffed("s0");
        CrossCheck check = check();
        check.accounts("admin", true);

        assertThat(check.notices()).isEmpty();
    }

    @Test
    void aPairingNamesAProgrammeAndTwoStaffedSchools() {
        staffed("yizhong");
        staffed("erzhong");
        RosterRow right = added(pairing("county", "yizhong", "erzhong"));
        RosterRow programme = added(pairing("city", "yizhong", "erzhong"));
        RosterRow unknown = added(pairing("county", "yizhong", "sanzhong"));
        check().pairings("county"::equals, "county、district");

        assertThat(right.problems()).isEmpty();
        assertThat(programme.problems())
                .containsExactly(Map.entry(PairingFields.PROGRAMME, "没有这个帮扶项目，现有：county、district"));
        assertThat(unknown.problems().get(PairingFields.RECIPIENT)).contains("没有代码为「sanzhong」的学校");
        assertThat(unknown.problems()).hasSize(1);
    }

    @Test
    void aNewPairingNeedsSomebodyAtBothSchoolsAnOldOneDoesNot() {
        staffed("yizhong");
        known(school("erzhong", "第二中学"));
        known(account("p2", "校长", "erzhong", ""));
        known(school("sanzhong", "第三中学"));
        known(account("l3", "帮扶联络人", "sanzhong", ""));
        RosterRow recipient = added(pairing("county", "yizhong", "erzhong"));
        RosterRow supporting = added(pairing("county", "sanzhong", "yizhong"));
        RosterRow old = changed(pairing("county", "sanzhong", "erzhong"), pairing("county", "sanzhong", "erzhong"));
        check().pairings("county"::equals, "county");

        assertThat(recipient.problems())
                .containsExactly(Map.entry(PairingFields.RECIPIENT, "这所学校还没有帮扶联络人账号，请在「账号」表补充"));
        assertThat(supporting.problems()).containsExactly(Map.entry(PairingFields.SUPPORTING, "这所学校还没有校长账号，请在「账号」表补充"));
        assertThat(old.problems()).isEmpty();
    }

    private CrossCheck check() {
        return new CrossCheck(before, rows, disabled);
    }

    private void staffed(String code) {
        known(school(code, code));
        known(account(code + ".p", "校长", code, ""));
        known(account(code + ".l", "帮扶联络人", code, ""));
    }

    private void known(Entry entry) {
        before.computeIfAbsent(entry.sheet(), sheet -> new LinkedHashMap<>())
                .put(entry.sheet().key(entry.values()), entry.values());
    }

    private RosterRow added(Entry entry) {
        return row(entry, null);
    }

    private RosterRow changed(Entry old, Entry entry) {
        known(old);
        return row(entry, old.values());
    }

    /** Somebody of the school becomes an expert. */
    private RosterRow gone(String account, String role, String school) {
        return changed(account(account, role, school, ""), account(account, "评估专家", "", ""));
    }

    private RosterRow row(Entry entry, List<String> old) {
        RosterRow row = new RosterRow(
                entry.sheet(), rows.size() + 2, entry.values(), entry.values(), old, new LinkedHashMap<>());
        rows.add(row);
        return row;
    }

    private static Entry school(String code, String name) {
        return school(code, name, "");
    }

    private static Entry school(String code, String name, String programme) {
        return entry(RosterSheet.SCHOOLS, code, name, "初中", "农村", "", programme);
    }

    private static Entry teacher(String number, String idCard, String school) {
        return entry(RosterSheet.TEACHERS, number, "李晓梅", "女", "1990-08-31", idCard, school);
    }

    private static Entry account(String account, String role, String school, String email) {
        return entry(RosterSheet.ACCOUNTS, account, "王建国", role, school, email);
    }

    private static Entry pairing(String programme, String supporting, String recipient) {
        return entry(RosterSheet.PAIRINGS, programme, supporting, recipient);
    }

    private static Entry entry(RosterSheet sheet, String... values) {
        List<String> all = new ArrayList<>(Collections.nCopies(sheet.fields().size(), ""));
        for (int i = 0; i < values.length; i++) {
            all.set(i, values[i]);
        }
        return new Entry(sheet, List.copyOf(all));
    }

    private record Entry(RosterSheet sheet, List<String> values) {}
}
