package cn.xieshou.roster;

import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.PersonFields;
import cn.xieshou.directory.School;
import cn.xieshou.directory.SchoolFields;
import cn.xieshou.directory.SchoolRegister;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.TeacherFields;
import cn.xieshou.directory.Teachers;
import cn.xieshou.longwork.Progress;
import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.pairing.NewPairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.workflow.Instances;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes judged rows into the registers. Pairings last: their life begins with tasks for people at both schools. */
@Component
class RosterWriter {

    private static final int CHUNK = 1000;

    /** Lives of pairings that the engine begins in one command. */
    private static final int LIVES = 50;

    /** What registering pairings asks again and again and does not change, a pairing's own row excepted: that is forgotten then. */
    private static final Set<String> STEADY = Set.of(
            "school",
            "school name",
            "person",
            "people",
            "pairing",
            "last form",
            "deputies",
            "stated",
            "told in the morning");

    private final SchoolRegister schools;
    private final Teachers teachers;
    private final Accounts accounts;
    private final Pairings pairings;
    private final Directory directory;
    private final Instances instances;
    private final Outbox outbox;
    private final Clock clock;

    RosterWriter(
            SchoolRegister schools,
            Teachers teachers,
            Accounts accounts,
            Pairings pairings,
            Directory directory,
            Instances instances,
            Outbox outbox,
            Clock clock) {
        this.schools = schools;
        this.teachers = teachers;
        this.accounts = accounts;
        this.pairings = pairings;
        this.directory = directory;
        this.instances = instances;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The accounts that are new, still without a password. */
    List<Person> write(JudgedRoster roster, String actor, Progress progress) {
        List<School> newSchools = read(roster, RosterSheet.SCHOOLS, RowState.NEW, SchoolFields::read);
        List<School> changedSchools = read(roster, RosterSheet.SCHOOLS, RowState.CHANGED, SchoolFields::read);
        schools.add(newSchools);
        schools.change(changedSchools);
        progress.done(newSchools.size() + changedSchools.size());
        List<Person> changed = read(roster, RosterSheet.ACCOUNTS, RowState.CHANGED, PersonFields::read);
        List<Person> added = read(roster, RosterSheet.ACCOUNTS, RowState.NEW, PersonFields::read);
        accounts.change(changed);
        progress.done(changed.size());
        outbox.together(() -> accounts.add(added));
        progress.done(added.size());
        // Two may exchange what is unique, so those that change are written as one.
        List<Teacher> moved = read(roster, RosterSheet.TEACHERS, RowState.CHANGED, TeacherFields::read);
        teachers.update(moved);
        progress.done(moved.size());
        inChunks(read(roster, RosterSheet.TEACHERS, RowState.NEW, TeacherFields::read), teachers::insert, progress);
        register(read(roster, RosterSheet.PAIRINGS, RowState.NEW, values -> pairing(values, actor)), progress);
        return added;
    }

    /** Schools and people stand by now, and the import keeps others from those it has written. */
    private void register(List<NewPairing> wanted, Progress progress) {
        ReadOnce.keeping(STEADY, () -> {
            for (int from = 0; from < wanted.size(); from += LIVES) {
                List<NewPairing> some = wanted.subList(from, Math.min(from + LIVES, wanted.size()));
                directory.readWithPeople(some.stream()
                        .flatMap(one -> Stream.of(one.supportingSchool(), one.recipientSchool()))
                        .collect(Collectors.toSet()));
                outbox.together(() -> instances.together(() -> some.forEach(pairing -> {
                    pairings.register(pairing);
                    progress.done(1);
                })));
            }
        });
    }

    private static <T> void inChunks(List<T> all, Consumer<List<T>> write, Progress progress) {
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<T> some = all.subList(from, Math.min(from + CHUNK, all.size()));
            write.accept(some);
            progress.done(some.size());
        }
    }

    private static <T> List<T> read(
            JudgedRoster roster, RosterSheet sheet, RowState state, Function<List<String>, T> reader) {
        return roster.of(sheet, state).stream()
                .map(RosterRow::values)
                .map(reader)
                .toList();
    }

    private NewPairing pairing(List<String> values, String actor) {
        return new NewPairing(
                values.get(PairingFields.PROGRAMME),
                values.get(PairingFields.SUPPORTING),
                values.get(PairingFields.RECIPIENT),
                values.get(PairingFields.SCOPE),
                LocalDate.now(clock),
                actor);
    }
}
