package cn.xieshou.roster;

import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.PersonFields;
import cn.xieshou.directory.SchoolFields;
import cn.xieshou.directory.SchoolRegister;
import cn.xieshou.directory.TeacherFields;
import cn.xieshou.directory.Teachers;
import cn.xieshou.longwork.Progress;
import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.shared.NumberSeries;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the last import back as far as nothing depends on it; what stays is said with the reason. */
@Service
@Transactional
public class RosterUndo {

    public static final String ONLY_THE_LAST = "只能撤销最近一次导入，而且只能撤销一次。";

    private final ImportRepository store;
    private final CurrentRoster current;
    private final SchoolRegister schools;
    private final Teachers teachers;
    private final Accounts accounts;
    private final NumberSeries lock;
    private final SecurityLog log;
    private final UndoReasons reasons;

    RosterUndo(
            ImportRepository store,
            CurrentRoster current,
            SchoolRegister schools,
            Teachers teachers,
            Accounts accounts,
            NumberSeries lock,
            SecurityLog log,
            UndoReasons reasons) {
        this.store = store;
        this.current = current;
        this.schools = schools;
        this.teachers = teachers;
        this.accounts = accounts;
        this.lock = lock;
        this.log = log;
        this.reasons = reasons;
    }

    /** The last import, if it has not been undone yet. */
    @Transactional(readOnly = true)
    public Optional<StagedImport> last() {
        return store.last().filter(staged -> staged.state() == ImportState.IMPORTED);
    }

    @Transactional(readOnly = true)
    public boolean isLast(StagedImport staged) {
        return last().filter(last -> last.id() == staged.id()).isPresent();
    }

    /** What {@link #undo} would do now. */
    @Transactional(readOnly = true)
    public UndoPlan plan(long id) {
        Map<RosterSheet, Map<String, List<String>>> now = new EnumMap<>(RosterSheet.class);
        List<RosterRow> taken = new ArrayList<>();
        List<UndoPlan.Kept> kept = new ArrayList<>();
        UndoReasons.Known known = reasons.known(id);
        for (RosterSheet sheet :
                List.of(RosterSheet.PAIRINGS, RosterSheet.TEACHERS, RosterSheet.ACCOUNTS, RosterSheet.SCHOOLS)) {
            now.put(sheet, current.of(sheet));
            for (RosterRow row : reasons.written(id, sheet)) {
                String reason =
                        reasons.whyKept(row, now.getOrDefault(sheet, Map.of()).get(row.key()), known, taken);
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
