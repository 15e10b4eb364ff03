package cn.xieshou.mentoring.process;

import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.mentoring.NewMentorship;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the rows of mentors and apprentices, each of whom was chosen from those who may be. */
@Component
class NamedPairs {

    static final String LIST = "pairs";

    private static final String MENTOR = "mentor";
    private static final String APPRENTICE = "apprentice";

    private final Teachers teachers;

    NamedPairs(Teachers teachers) {
        this.teachers = teachers;
    }

    /** @throws FormRefused at each row that says what another has said */
    List<NewMentorship> read(List<FormValues> rows) {
        Map<String, Teacher> known = teachers.all(rows.stream()
                .flatMap(row -> Stream.of(row.text(MENTOR), row.text(APPRENTICE)))
                .toList());
        List<FormRefused.Problem> problems = new ArrayList<>();
        List<NewMentorship> named = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            FormValues row = rows.get(i);
            if (!seen.add(row.text(MENTOR) + " " + row.text(APPRENTICE))) {
                problems.add(new FormRefused.Problem(
                        LIST + "[" + i + "]." + APPRENTICE, "第" + (i + 1) + "行·徒弟", "这一对师徒填写了两次"));
            }
            named.add(new NewMentorship(
                    Objects.requireNonNull(known.get(row.text(MENTOR))),
                    Objects.requireNonNull(known.get(row.text(APPRENTICE))),
                    row.text("subject")));
        }
        if (!problems.isEmpty()) {
            throw new FormRefused(problems);
        }
        return named;
    }
}
