package cn.xieshou.secondment;

import cn.xieshou.directory.Sex;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.TeacherTitle;
import cn.xieshou.programme.LimitKey;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.shared.SchoolYear;
import java.time.LocalDate;
import java.time.Period;

/**
 * What a nominee is judged by (R-SEC-2).
 *
 * @param age full years on 1 September of the year of service; the birthday itself counts (GAP)
 * @param ruralYears full years of teaching at rural schools
 * @param post the post that is taken over （顶岗）， empty if none was named
 * @param limits those of the programme in the year of service
 */
public record Figures(
        Sex sex,
        int age,
        int ruralYears,
        TeacherTitle title,
        boolean volunteer,
        Confirmation politics,
        Confirmation ability,
        String post,
        Limits limits) {

    /** Below which a man's or woman's age and the rural years have to be. */
    public record Limits(int men, int women, int ruralYears) {

        public static Limits of(ProgrammeYear year) {
            return new Limits(
                    year.limit(LimitKey.MEN_AGE), year.limit(LimitKey.WOMEN_AGE), year.limit(LimitKey.RURAL_YEARS));
        }
    }

    public static Figures of(Teacher teacher, Candidate candidate, SchoolYear service, Limits limits) {
        return new Figures(
                teacher.sex(),
                age(teacher.birthDate(), service),
                teacher.ruralYears(),
                teacher.title(),
                candidate.volunteer(),
                Confirmation.PENDING,
                Confirmation.PENDING,
                candidate.post(),
                limits);
    }

    public Figures confirmed(Confirmation byPolitics, Confirmation byAbility) {
        return new Figures(sex, age, ruralYears, title, volunteer, byPolitics, byAbility, post, limits);
    }

    /** The same by other limits. */
    public Figures within(Limits other) {
        return new Figures(sex, age, ruralYears, title, volunteer, politics, ability, post, other);
    }

    /** Full years on the first day of the school year. */
    static int age(LocalDate born, SchoolYear service) {
        return Period.between(born, service.firstDay()).getYears();
    }
}
