package cn.xieshou.selection;

import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.secondment.Candidate;
import cn.xieshou.secondment.Confirmation;
import cn.xieshou.secondment.Eligibility;
import cn.xieshou.secondment.Figures;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Judges nominees by what the register of teachers says today and by the limits of the year of service (R-SEC-2). */
@Component
class Judging {

    private final Eligibility eligibility;
    private final Teachers teachers;
    private final Selections selections;
    private final Clock clock;

    Judging(Eligibility eligibility, Teachers teachers, Selections selections, Clock clock) {
        this.eligibility = eligibility;
        this.teachers = teachers;
        this.selections = selections;
        this.clock = clock;
    }

    /** A nominee as yet unconfirmed by the principal. */
    Nominee judge(SelectionKey key, Teacher teacher, Candidate candidate) {
        Figures figures = figures(key, teacher, candidate);
        return new Nominee(
                teacher.staffNumber(),
                teacher.name(),
                candidate.subject(),
                teacher.backbone() != Backbone.NONE,
                figures,
                eligibility.judge(figures),
                clock.instant(),
                false,
                null,
                null);
    }

    /** The same nominee judged anew; empty if the teacher is not in the school's register any more. */
    Optional<Nominee> again(
            SelectionKey key,
            String school,
            Nominee nominee,
            Confirmation politics,
            Confirmation ability,
            boolean frozen) {
        return today(key, school, nominee)
                .map(figures -> figures.confirmed(politics, ability))
                .map(figures -> nominee.judged(figures, eligibility.judge(figures), clock.instant(), frozen));
    }

    /** What the register says of a nominee today, as yet unconfirmed; empty if the teacher is not in the school's register. */
    Optional<Figures> today(SelectionKey key, String school, Nominee nominee) {
        return teachers.find(nominee.teacher())
                .filter(teacher -> teacher.school().equals(school))
                .map(teacher -> figures(key, teacher, nominee.candidate()));
    }

    private Figures figures(SelectionKey key, Teacher teacher, Candidate candidate) {
        return Figures.of(teacher, candidate, key.year(), Figures.Limits.of(selections.programme(key)));
    }
}
