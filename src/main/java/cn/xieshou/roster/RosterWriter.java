package cn.xieshou.roster;

import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.PersonFields;
import cn.xieshou.directory.SchoolFields;
import cn.xieshou.directory.SchoolRegister;
import cn.xieshou.directory.TeacherFields;
import cn.xieshou.directory.Teachers;
import cn.xieshou.pairing.NewPairing;
import cn.xieshou.pairing.Pairings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes judged rows into the registers. Pairings last: their life begins with tasks for people at both schools. */
@Component
class RosterWriter {

    private final SchoolRegister schools;
    private final Teachers teachers;
    private final Accounts accounts;
    private final Pairings pairings;
    private final Clock clock;

    RosterWriter(SchoolRegister schools, Teachers teachers, Accounts accounts, Pairings pairings, Clock clock) {
        this.schools = schools;
        this.teachers = teachers;
        this.accounts = accounts;
        this.pairings = pairings;
        this.clock = clock;
    }

    /** The accounts that are new, still without a password. */
    List<Person> write(JudgedRoster roster, String actor) {
        schools.add(values(roster, RosterSheet.SCHOOLS, RowState.NEW)
                .map(SchoolFields::read)
                .toList());
        schools.change(values(roster, RosterSheet.SCHOOLS, RowState.CHANGED)
                .map(SchoolFields::read)
                .toList());
        accounts.change(values(roster, RosterSheet.ACCOUNTS, RowState.CHANGED)
                .map(PersonFields::read)
                .toList());
        List<Person> added = values(roster, RosterSheet.ACCOUNTS, RowState.NEW)
                .map(PersonFields::read)
                .toList();
        accounts.add(added);
        teachers.update(values(roster, RosterSheet.TEACHERS, RowState.CHANGED)
                .map(TeacherFields::read)
                .toList());
        teachers.insert(values(roster, RosterSheet.TEACHERS, RowState.NEW)
                .map(TeacherFields::read)
                .toList());
        values(roster, RosterSheet.PAIRINGS, RowState.NEW).forEach(values -> pairings.register(pairing(values, actor)));
        return added;
    }

    private static java.util.stream.Stream<List<String>> values(
            JudgedRoster roster, RosterSheet sheet, RowState state) {
        return roster.of(sheet, state).stream().map(RosterRow::values);
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
