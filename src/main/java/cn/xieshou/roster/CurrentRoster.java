package cn.xieshou.roster;

import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.PersonFields;
import cn.xieshou.directory.School;
import cn.xieshou.directory.SchoolFields;
import cn.xieshou.directory.TeacherFields;
import cn.xieshou.directory.Teachers;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the registers hold now, in the words of the workbook. */
@Component
class CurrentRoster {

    private final Directory directory;
    private final Teachers teachers;
    private final Accounts accounts;
    private final Pairings pairings;

    CurrentRoster(Directory directory, Teachers teachers, Accounts accounts, Pairings pairings) {
        this.directory = directory;
        this.teachers = teachers;
        this.accounts = accounts;
        this.pairings = pairings;
    }

    /** The values of every entry, by key, in the order of the key. */
    Map<String, List<String>> of(RosterSheet sheet) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        switch (sheet) {
            case SCHOOLS -> {
                for (School school : directory.schools()) {
                    put(rows, sheet, SchoolFields.write(school));
                }
            }
            case TEACHERS -> teachers.each(teacher -> put(rows, sheet, TeacherFields.write(teacher)));
            case PAIRINGS -> {
                for (Pairing pairing : pairings.all()) {
                    if (pairing.stage() != Stage.ENDED) {
                        put(rows, sheet, values(pairing));
                    }
                }
            }
            case ACCOUNTS -> {
                for (Person person : accounts.all()) {
                    put(rows, sheet, PersonFields.write(person));
                }
            }
        }
        return rows;
    }

    private static void put(Map<String, List<String>> rows, RosterSheet sheet, List<String> values) {
        rows.put(sheet.key(values), values);
    }

    private static List<String> values(Pairing pairing) {
        String scope = pairing.scope();
        return List.of(
                pairing.programme(), pairing.supportingSchool(), pairing.recipientSchool(), scope == null ? "" : scope);
    }
}
