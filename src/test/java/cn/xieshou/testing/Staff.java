package cn.xieshou.testing;

import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Sex;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.TeacherTitle;
import cn.xieshou.directory.Teachers;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Teachers for tests, each with a staff number that no other test uses. */
@Component
public class Staff {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate BORN = LocalDate.of(1990, 5, 20);
    private static final int RURAL_YEARS = 2;

    private final Teachers teachers;

    Staff(Teachers teachers) {
        this.teachers = teachers;
    }

    /** A woman born in May 1990 with two rural years and a first-grade title. */
    public Teacher teacher(String school, String subject, Backbone backbone) {
        return teacher(school, subject, backbone, Sex.FEMALE, BORN, RURAL_YEARS);
    }

    /** A teacher with a first-grade title. */
    public Teacher teacher(String school, String subject, Backbone backbone, Sex sex, LocalDate born, int ruralYears) {
        int number = NUMBER.incrementAndGet();
        Teacher teacher = new Teacher(
                "T9%05d".formatted(number),
                school,
                "测试教师" + number + "号",
                sex,
                born,
                null,
                subject,
                TeacherTitle.FIRST,
                null,
                ruralYears,
                backbone,
                null,
                null);
        teachers.insert(List.of(teacher));
        return teacher;
    }
}
