package cn.xieshou.roster;

import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.PersonFields;
import cn.xieshou.directory.SchoolFields;
import cn.xieshou.directory.SchoolRegister;
import cn.xieshou.directory.TeacherFields;
import cn.xieshou.directory.Teachers;
import cn.xieshou.longwork.Progress;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.shared.NumberSeries;
import cn.xieshou.workflow.Worklist;
import cn.xieshou.workflow.account.EngineAccounts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the last import back as far as nothing depends on it; what stays is said with the reason. */
@Service
@Transactional
public class RosterUndo {

    public static final String ONLY_THE_LAST = "只能撤销最近一次导入，而且只能撤销一次。";

    private final ImportStore store;
    private final ImportRows importRows;
    private final CurrentRoster current;
    private final SchoolRegister schools;
    private final Teachers teachers;
    private final Accounts accounts;
    private final EngineAccounts engine;
    private final Pairings pairings;
    private final Worklist worklist;
    private final NumberSeries lock;
    private final SecurityLog log;

    RosterUndo(
            ImportStore store,
            ImportRows importRows,
            CurrentRoster current,
            SchoolRegister schools,
            Teachers teachers,
            Accounts accounts,
            EngineAccounts engine,
            Pairings pairings,
            Worklist worklist,
            NumberSeries lock,
            SecurityLog log) {
        this.store = store;
        this.importRows = importRows;
        this.current = current;
        this.schools = schools;
        this.teachers = teachers;
        this.accounts = accounts;
        this.engine = engine;
        this.pairings = pairings;
        this.worklist = worklist;
        this.lock = lock;
        this.log = log;
    }

    /** The last import, if it has not been undone yet. */
    @Transactional(readOnly = true)
    public Optional<StagedImport> last() {
        return store.last().filter(staged -> staged.state() == ImportState.IMPORTED);
    }

    /** What {@link #undo} would do now. */
    @Transactional(readOnly = true)
    public UndoPlan plan(long id) {
        Map<RosterSheet, Map<String, List<String>>> now = new EnumMap<>(RosterSheet.class);
        List<RosterRow> taken = new ArrayList<>();
        List<UndoPlan.Kept> kept = new ArrayList<>();
        Known known = known(id);
        for (RosterSheet sheet :
                List.of(RosterSheet.PAIRINGS, RosterSheet.TEACHERS, RosterSheet.ACCOUNTS, RosterSheet.SCHOOLS)) {
            now.put(sheet, current.of(sheet));
            for (RosterRow row : written(id, sheet)) {
                String reason = whyKept(row, now.getOrDefault(sheet, Map.of()).get(row.key()), known, taken);
                if (reason == null) {
                    taken.add(row);
                } else {
                    kept.add(new UndoPlan.Kept(row, reason));
                }
            }
        }
        return new UndoPlan(taken, kept);
    }

    /**
     * Undoes the last import.
     *
     * @return what was taken back and what stayed; empty if it is not the last import or undone already
     */
    public Optional<UndoPlan> undo(long id, String actor) {
        return undo(id, actor, Progress.untold());
    }

    Optional<UndoPlan> undo(long id, String actor, Progress progress) {
        lock.next(RosterImport.LOCK);
        Optional<StagedImport> staged = last().filter(one -> one.id() == id);
        if (staged.isEmpty()) {
            return Optional.empty();
        }
        int rows = staged.get().counts().toWrite();
        progress.plan(RosterSteps.ofUndoing(rows, rows));
        UndoPlan plan = plan(id);
        progress.plan(RosterSteps.ofUndoing(rows, plan.takenBack().size()));
        progress.done(rows);
        takeBack(plan.takenBack(), progress);
        store.undone(id, actor);
        log.doneBy(
                actor,
                SecurityKind.ROSTER_UNDONE,
                "第" + id + "次",
                "收回" + plan.takenBack().size() + "行");
        return Optional.of(plan);
    }

    /** What is asked once for all rows. */
    private record Known(Set<String> paired, Set<String> withPassword) {}

    private Known known(long id) {
        Set<String> paired = pairings.all().stream()
                .flatMap(pairing -> Stream.of(pairing.supportingSchool(), pairing.recipientSchool()))
                .collect(Collectors.toSet());
        return new Known(
                paired,
                engine.withPassword(written(id, RosterSheet.ACCOUNTS).stream()
                        .map(RosterRow::key)
                        .toList()));
    }

    private List<RosterRow> written(long id, RosterSheet sheet) {
        return importRows.page(id, sheet, null, 0, Integer.MAX_VALUE);
    }

    private @Nullable String whyKept(RosterRow row, @Nullable List<String> now, Known known, List<RosterRow> taken) {
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
        if (!worklist.of(row.key()).isEmpty()) {
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

    private void takeBack(List<RosterRow> rows, Progress progress) {
        List<String> newTeachers = rows.stream()
                .filter(row -> row.sheet() == RosterSheet.TEACHERS && row.before() == null)
                .map(RosterRow::key)
                .toList();
        teachers.delete(newTeachers);
        progress.done(newTeachers.size());
        for (RosterRow row : rows) {
            if (row.sheet() != RosterSheet.TEACHERS || row.before() != null) {
                takeBack(row);
                progress.done(1);
            }
        }
    }

    private void takeBack(RosterRow row) {
        List<String> before = row.before();
        switch (row.sheet()) {
            case TEACHERS -> teachers.update(List.of(TeacherFields.read(Objects.requireNonNull(before, "before"))));
            case ACCOUNTS -> {
                if (before == null) {
                    accounts.remove(row.key());
                } else {
                    accounts.change(List.of(PersonFields.read(before)));
                }
            }
            case SCHOOLS -> {
                if (before == null) {
                    schools.remove(row.key());
                } else {
                    schools.change(List.of(SchoolFields.read(before)));
                }
            }
            case PAIRINGS -> throw new IllegalStateException("a pairing is never taken back");
        }
    }
}
