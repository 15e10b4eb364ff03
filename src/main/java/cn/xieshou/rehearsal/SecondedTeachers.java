package cn.xieshou.rehearsal;

import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Sex;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.TeacherTitle;
import cn.xieshou.directory.Teachers;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whom the sample schools pick out of their registers: nobody twice, backbone teachers first. */
@Component
class SecondedTeachers {

    /** Two years below the limits, so that whoever is picked in July still meets them in September. */
    private static final int OLDEST_WOMAN = 37;

    private static final int OLDEST_MAN = 42;
    private static final int MOST_RURAL_YEARS = 9;

    /** Principal, liaison and the cadres stay. */
    private static final int CADRES = 4;

    private static final Comparator<Teacher> BACKBONE_FIRST =
            Comparator.comparing(teacher -> teacher.backbone() == Backbone.NONE);

    private final Teachers teachers;
    private final Set<String> picked = new HashSet<>();

    SecondedTeachers(Teachers teachers) {
        this.teachers = teachers;
    }

    /** A teacher among those that the form offers who meets the rules. */
    String eligible(Asked asked) {
        return eligible(asked, BACKBONE_FIRST);
    }

    /** One of the subject where the rules allow it: the district asks for a backbone teacher above all. */
    String eligible(Asked asked, String subject) {
        Comparator<Teacher> subjectFirst =
                Comparator.comparing(teacher -> !teacher.subject().equals(subject));
        boolean backboneNeeded = String.valueOf(asked.shown("rules")).contains("骨干");
        return eligible(
                asked,
                backboneNeeded
                        ? BACKBONE_FIRST.thenComparing(subjectFirst)
                        : subjectFirst.thenComparing(BACKBONE_FIRST));
    }

    private String eligible(Asked asked, Comparator<Teacher> preference) {
        return offered(asked).stream()
                .filter(teacher -> eligible(teacher, asked.today()))
                .min(preference.thenComparing(Teacher::staffNumber))
                .map(this::pick)
                .orElseThrow(() -> new IllegalStateException("nobody to send in " + asked.matter()));
    }

    String any(Asked asked) {
        return pick(offered(asked).get(0));
    }

    private String pick(Teacher teacher) {
        picked.add(teacher.staffNumber());
        return teacher.staffNumber();
    }

    @SuppressWarnings("unchecked")
    private List<Teacher> offered(Asked asked) {
        return ((List<Map<String, Object>>) asked.shown("teachers"))
                .stream()
                        .skip(CADRES)
                        .map(option -> String.valueOf(Objects.requireNonNull(option.get("value"))))
                        .filter(number -> !picked.contains(number))
                        .flatMap(number -> teachers.find(number).stream())
                        .toList();
    }

    private static boolean eligible(Teacher teacher, LocalDate today) {
        int oldest = teacher.sex() == Sex.MALE ? OLDEST_MAN : OLDEST_WOMAN;
        return teacher.birthDate().isAfter(today.minusYears(oldest))
                && teacher.ruralYears() < MOST_RURAL_YEARS
                && teacher.title() != TeacherTitle.NONE;
    }
}
