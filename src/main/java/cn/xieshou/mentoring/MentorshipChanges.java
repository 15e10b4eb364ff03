package cn.xieshou.mentoring;

import cn.xieshou.directory.Teacher;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.workflow.FormRefused;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What changes within a school year: a mentor or an apprentice goes to another school, falls ill, or the two end otherwise (R-MEN-1). */
@Service
@Transactional
public class MentorshipChanges {

    private final MentorshipRepository table;
    private final Mentorings mentorings;
    private final Trail trail;

    MentorshipChanges(MentorshipRepository table, Mentorings mentorings, Trail trail) {
        this.table = table;
        this.mentorings = mentorings;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public Optional<Mentorship> find(long id) {
        return table.find(id);
    }

    /** What took it over, if anything did. */
    @Transactional(readOnly = true)
    public Optional<Mentorship> after(Mentorship one) {
        return table.after(one.id());
    }

    /**
     * The two end before the school year does; what was done counts.
     *
     * @throws FormRefused if they are not mentor and apprentice any more
     */
    public void end(long id, LocalDate on, String reason, String actor) {
        Mentorship one = locked(id);
        table.ended(id, MentorshipState.ENDED, on, reason);
        MentoringKey key = mentorings.yearOf(one).key();
        trail.add(key.pairingId(), actor, Act.ENDED, key.subject(), reason, one.title());
    }

    /**
     * Another teacher goes on from the day after {@code on}, with the same plan.
     *
     * @throws FormRefused if they are not mentor and apprentice any more
     */
    public void handOver(long id, Teacher apprentice, Teacher mentor, LocalDate on, String reason, String actor) {
        Mentorship one = locked(id);
        table.ended(id, MentorshipState.HANDED_OVER, on, reason);
        table.follow(one, new NewMentorship(mentor, apprentice, one.subject()), on.plusDays(1));
        MentoringKey key = mentorings.yearOf(one).key();
        trail.add(
                key.pairingId(), actor, Act.DECIDED, key.subject(), reason, one.title() + "改由" + mentor.name() + "指导");
    }

    private Mentorship locked(long id) {
        return table.lock(id)
                .filter(Mentorship::active)
                .orElseThrow(() -> new FormRefused("", "师徒结对", "这一对已经不在指导中，请刷新页面查看"));
    }
}
