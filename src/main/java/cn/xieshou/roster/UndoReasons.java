package cn.xieshou.roster;

import cn.xieshou.directory.PersonFields;
import cn.xieshou.directory.SchoolRegister;
import cn.xieshou.directory.TeacherFields;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.workflow.Worklist;
import cn.xieshou.workflow.account.AccountPasswords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Why a row of an import is not taken back. */
@Component
@Transactional(readOnly = true)
class UndoReasons {

    private final ImportRowRepository importRows;
    private final SchoolRegister schools;
    private final AccountPasswords passwords;
    private final Pairings pairings;
    private final Worklist worklist;

    UndoReasons(
            ImportRowRepository importRows,
            SchoolRegister schools,
            AccountPasswords passwords,
            Pairings pairings,
            Worklist worklist) {
        this.importRows = importRows;
        this.schools = schools;
        this.passwords = passwords;
        this.pairings = pairings;
        this.worklist = worklist;
    }

    /** What is asked once for all rows. */
    record Known(Set<String> paired, Set<String> withPassword) {}

    Known known(long id) {
        Set<String> paired = pairings.all().stream()
                .flatMap(pairing -> Stream.of(pairing.supportingSchool(), pairing.recipientSchool()))
                .collect(Collectors.toSet());
        return new Known(
                paired,
                passwords.having(written(id, RosterSheet.ACCOUNTS).stream()
                        .map(RosterRow::key)
                        .toList()));
    }

    List<RosterRow> written(long id, RosterSheet sheet) {
        return importRows.page(id, sheet, null, 0, Integer.MAX_VALUE);
    }

    @Nullable String whyKept(RosterRow row, @Nullable List<String> now, Known known, List<RosterRow> taken) {
        if (now == null || !now.equals(row.values())) {
            return "导入之后又有改动";
        }
        if (row.before() != null) {
            return null;
        }
        return switch (row.sheet()) {
            case PAIRINGS -> "结对已登记，办理已经开始";
            case TEACHERS -> null;
            case ACCOUNTS -> whyAccountKept(row, known);
            case SCHOOLS -> whySchoolKept(row.values().get(0), known, taken);
        };
    }

    private @Nullable String whyAccountKept(RosterRow row, Known known) {
        String school = row.values().get(PersonFields.SCHOOL);
        if (known.paired().contains(school)) {
            return "所在学校已经结对";
        }
        if (worklist.held(row.key()).all() > 0) {
            return "名下有待办事项";
        }
        return known.withPassword().contains(row.key()) ? "本人已经设置密码，可以登录" : null;
    }

    /** A school goes only if everything at it goes as well. */
    private @Nullable String whySchoolKept(String code, Known known, List<RosterRow> taken) {
        if (known.paired().contains(code)) {
            return "学校已经结对";
        }
        Map<RosterSheet, Integer> going = new HashMap<>();
        taken.stream()
                .filter(row -> row.before() == null)
                .filter(row -> school(row).equals(code))
                .forEach(row -> going.merge(row.sheet(), 1, Integer::sum));
        List<String> left = schools.dependents(
                code, going.getOrDefault(RosterSheet.TEACHERS, 0), going.getOrDefault(RosterSheet.ACCOUNTS, 0));
        return left.isEmpty() ? null : "学校名下还有" + String.join("、", left);
    }

    private static String school(RosterRow row) {
        return switch (row.sheet()) {
            case TEACHERS -> row.values().get(TeacherFields.SCHOOL);
            case ACCOUNTS -> row.values().get(PersonFields.SCHOOL);
            case SCHOOLS, PAIRINGS -> "";
        };
    }
}
