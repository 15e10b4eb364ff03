package cn.xieshou.openlesson;

import cn.xieshou.ledger.ActivityFiles;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.page.TypedFields;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingLocks;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A school of a pairing announces open lessons, changes and cancels them (R-ACT-1). */
@Service
@Transactional
public class OpenLessons {

    static final int LONGEST_REASON = 300;

    private final LessonRepository table;
    private final AnswerRepository answers;
    private final LessonReading reading;
    private final LessonMails mails;
    private final PairingLocks locks;
    private final Trail trail;
    private final Clock clock;

    OpenLessons(
            LessonRepository table,
            AnswerRepository answers,
            LessonReading reading,
            LessonMails mails,
            PairingLocks locks,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.answers = answers;
        this.reading = reading;
        this.mails = mails;
        this.locks = locks;
        this.trail = trail;
        this.clock = clock;
    }

    /** Why the pairing can announce none now, in Chinese; empty if it can. */
    public static String closed(Pairing pairing) {
        return pairing.worksTogether() ? "" : "现在不能发出公开课邀请：签订协议之后、结对结束之前可以";
    }

    /** How it is typed to be changed. */
    @Transactional(readOnly = true)
    public TypedLesson typed(OpenLesson one) {
        return TypedLesson.of(one, reading.teacher(one));
    }

    /** What the schools answered, those who come first. */
    @Transactional(readOnly = true)
    public List<LessonAnswer> answers(long lesson) {
        return answers.of(lesson);
    }

    /** How many people come to each lesson; a lesson to which nobody comes is not in it. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> coming(Collection<Long> lessons) {
        return answers.coming(lessons);
    }

    /**
     * Announces one; the invited schools are told.
     *
     * @param side whose school holds it, for which {@code actor} records
     * @return its number
     * @throws FormRefused at the field that is wrong
     */
    public long announce(String pairingId, Side side, TypedLesson typed, String actor) {
        Pairing pairing = locks.lock(pairingId);
        if (!closed(pairing).isEmpty()) {
            throw new FormRefused("", "公开课", closed(pairing));
        }
        NewLesson one = reading.read(pairing, side, typed, 0);
        refuseTwice(pairing.school(side), one, 0);
        long id = table.insert(pairing, side, one, ActivityFiles.newKey(), actor, clock.instant());
        OpenLesson announced = table.lock(id);
        trail.add(pairing.id(), actor, Act.RECORDED, subject(announced), null);
        mails.invite(announced);
        return id;
    }

    /**
     * Changes one that is ahead; the schools that come are told, and those that are invited now and were not before.
     *
     * @throws FormRefused at the field that is wrong, or if it is not ahead any more
     */
    public void change(OpenLesson seen, TypedLesson typed, String actor) {
        Pairing pairing = locks.lock(seen.pairingId());
        OpenLesson before = ahead(seen.id(), "修改");
        int coming = answers.coming(List.of(before.id())).getOrDefault(before.id(), 0);
        NewLesson one = reading.read(pairing, before.side(), typed, coming);
        refuseTwice(before.school(), one, before.id());
        table.change(before.id(), one);
        OpenLesson now = table.lock(before.id());
        if (now.equals(before)) {
            return;
        }
        trail.add(pairing.id(), actor, Act.RECORDED, subject(now), null, "有变动");
        mails.changed(now);
        mails.invite(now);
    }

    /**
     * Cancels one that is ahead; the schools that come are told.
     *
     * @throws FormRefused if no reason is given, or if it is not ahead any more
     */
    public void cancel(OpenLesson seen, String typed, String actor) {
        locks.lock(seen.pairingId());
        OpenLesson one = ahead(seen.id(), "取消");
        TypedFields fields = new TypedFields();
        String reason = fields.required("reason", "取消的原因", typed, LONGEST_REASON);
        FormRefused.unless(fields);
        drop(one, reason, actor);
    }

    void drop(OpenLesson one, String reason, String actor) {
        table.cancel(one.id(), reason);
        trail.add(one.pairingId(), actor, Act.ENDED, subject(one), reason, "取消");
        mails.cancelled(one);
    }

    private OpenLesson ahead(long id, String what) {
        OpenLesson one = table.lock(id);
        LocalDate today = LocalDate.now(clock);
        if (!one.isAhead(today)) {
            throw new FormRefused("", what, "现在不能" + what + "：" + one.standing(today));
        }
        return one;
    }

    static String subject(OpenLesson one) {
        return "《" + one.called() + "邀请》";
    }

    private void refuseTwice(String school, NewLesson one, long except) {
        if (table.isKnown(school, one, except)) {
            throw new FormRefused("topic", "课题", "同一天已经有同一学科、同一课题的公开课邀请，请不要重复发出");
        }
    }
}
