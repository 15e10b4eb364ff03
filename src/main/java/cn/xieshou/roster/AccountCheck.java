package cn.xieshou.roster;

import cn.xieshou.directory.AccountActions;
import cn.xieshou.directory.PersonFields;
import cn.xieshou.directory.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What rows of accounts say about one another: one principal a school, nobody missing where a pairing is under way, nothing reserved. */
final class AccountCheck {

    private static final int SCHOOLS_NAMED = 5;

    private final CrossCheck all;

    AccountCheck(CrossCheck all) {
        this.all = all;
    }

    /** @param administrator whether the one who imports administers */
    void check(String actor, boolean administrator) {
        all.unique(RosterSheet.ACCOUNTS, PersonFields.EMAIL, "电子邮箱", "账号");
        for (RosterRow row : all.right(RosterSheet.ACCOUNTS)) {
            all.known(row, PersonFields.SCHOOL);
            refuseAdministrators(row);
            if (!administrator) {
                refuseReserved(row);
            }
            boolean own = row.values().get(0).equals(actor);
            if (own && row.changes().stream().anyMatch(change -> change.field() == PersonFields.ROLE)) {
                row.wrong(PersonFields.ROLE, "不能在名册里改自己的角色");
            }
        }
        onePrincipalEach();
        nobodyMissing();
        tellUnstaffed();
    }

    private void refuseAdministrators(RosterRow row) {
        String administrator = Role.ADMINISTRATOR.label();
        if (row.before() != null && row.before().get(PersonFields.ROLE).equals(administrator)) {
            row.wrong(0, "管理员账号不在名册中维护");
        }
    }

    /** The office makes no account of the leading group, which approves what the office has prepared, and changes none. */
    private static void refuseReserved(RosterRow row) {
        boolean before = row.before() != null && isReserved(row.before());
        if (row.state() != RowState.SAME && row.problems().isEmpty() && (before || isReserved(row.values()))) {
            row.wrong(PersonFields.ROLE, AccountActions.RESERVED);
        }
    }

    private static boolean isReserved(List<String> person) {
        return AccountActions.reserved(PersonFields.role(person.get(PersonFields.ROLE)));
    }

    private void onePrincipalEach() {
        for (RosterRow row : all.right(RosterSheet.ACCOUNTS)) {
            String school = row.values().get(PersonFields.SCHOOL);
            if (!row.values().get(PersonFields.ROLE).equals(Role.PRINCIPAL.label()) || all.isDisabled(row.key())) {
                continue;
            }
            all.people(Role.PRINCIPAL, school).stream()
                    .filter(other -> !other.equals(row.key()))
                    .findFirst()
                    .ifPresent(other -> row.wrong(PersonFields.ROLE, "学校只能有一位校长，已有账号「" + other + "」；如已换人，请先停用原账号"));
        }
    }

    /** A paired school keeps a principal and a liaison: their tasks are under way. */
    private void nobodyMissing() {
        for (RosterRow row : all.right(RosterSheet.ACCOUNTS)) {
            if (row.before() != null && !row.before().get(PersonFields.SCHOOL).isEmpty()) {
                Role role = PersonFields.role(row.before().get(PersonFields.ROLE));
                String school = row.before().get(PersonFields.SCHOOL);
                if (all.people(role, school).isEmpty() && paired(school)) {
                    row.wrong(PersonFields.ROLE, "学校「" + school + "」正在结对，不能没有" + role.label());
                }
            }
        }
    }

    private boolean paired(String school) {
        return all.after(RosterSheet.PAIRINGS).values().stream()
                .anyMatch(pairing -> pairing.get(PairingFields.SUPPORTING).equals(school)
                        || pairing.get(PairingFields.RECIPIENT).equals(school));
    }

    private void tellUnstaffed() {
        Set<String> unstaffed = new LinkedHashSet<>();
        for (List<String> school : all.after(RosterSheet.SCHOOLS).values()) {
            String code = school.get(0);
            if (all.people(Role.PRINCIPAL, code).isEmpty()
                    || all.people(Role.LIAISON, code).isEmpty()) {
                unstaffed.add(school.get(CrossCheck.NAME));
            }
        }
        if (!unstaffed.isEmpty()) {
            String names = unstaffed.stream()
                    .limit(SCHOOLS_NAMED)
                    .reduce((a, b) -> a + "、" + b)
                    .orElse("");
            all.notice("导入后还有 " + unstaffed.size() + " 所学校缺校长或帮扶联络人账号：" + names
                    + (unstaffed.size() > SCHOOLS_NAMED ? "等" : "") + "；结对之前请补齐");
        }
    }
}
