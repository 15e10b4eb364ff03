package cn.xieshou.mentoring;

import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.mentoring.MentoringTables.As;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who of a school may be mentor or apprentice in a school year, by the decision table (R-MEN-1). */
@Component
public class Qualified {

    private final Teachers teachers;
    private final MentoringTables tables;

    Qualified(Teachers teachers, MentoringTables tables) {
        this.teachers = teachers;
        this.tables = tables;
    }

    /** Those of a school, by staff number. */
    public List<Teacher> of(String school, As as, MentoringKey key, Demand demand) {
        Map<String, Boolean> known = new HashMap<>();
        return teachers.ofSchool(school).stream()
                .filter(teacher -> known.computeIfAbsent(
                        as == As.MENTOR ? teacher.title().label() : String.valueOf(age(teacher, key)),
                        kind -> judge(teacher, as, key, demand).met()))
                .toList();
    }

    /** What the table says of one. */
    public MentoringTables.Person judge(Teacher teacher, As as, MentoringKey key, Demand demand) {
        return tables.person(as, teacher.title().label(), age(teacher, key), demand.age());
    }

    private static int age(Teacher teacher, MentoringKey key) {
        return Period.between(teacher.birthDate(), key.year().firstDay()).getYears();
    }
}
