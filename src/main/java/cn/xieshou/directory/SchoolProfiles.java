package cn.xieshou.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a school keep its own profile up to date; what identifies the school comes from the roster only. */
@Service
@Transactional
public class SchoolProfiles {

    private final SchoolRegister register;

    SchoolProfiles(SchoolRegister register) {
        this.register = register;
    }

    /** The fields that a school fills in itself. */
    public static List<Field> fields() {
        return SchoolFields.ALL.subList(SchoolFields.FIRST_OF_PROFILE, SchoolFields.ALL.size());
    }

    /** What the profile holds, by key of the field. */
    public static Map<String, String> values(School school) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> written = SchoolFields.write(school);
        for (Field field : fields()) {
            values.put(field.key(), written.get(SchoolFields.ALL.indexOf(field)));
        }
        return values;
    }

    /**
     * Takes over what was typed, by key of the field.
     *
     * @return Chinese reasons by key of the field; stored if there are none
     */
    public Map<String, String> save(School school, Map<String, String> typed) {
        List<String> values = new ArrayList<>(SchoolFields.write(school));
        Map<String, String> problems = new LinkedHashMap<>();
        for (Field field : fields()) {
            Reading reading = field.read(typed.getOrDefault(field.key(), ""));
            values.set(SchoolFields.ALL.indexOf(field), reading.value());
            if (reading.problem() != null) {
                problems.put(field.key(), reading.problem());
            }
        }
        if (problems.isEmpty()) {
            SchoolFields.contradictions(values)
                    .forEach((field, reason) ->
                            problems.put(SchoolFields.ALL.get(field).key(), reason));
        }
        if (problems.isEmpty()) {
            register.change(List.of(SchoolFields.read(values)));
        }
        return problems;
    }
}
