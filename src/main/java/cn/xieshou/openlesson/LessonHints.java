package cn.xieshou.openlesson;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.matter.HomeHint;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.ChineseDates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invitations that the reader's school has not answered, and its own lessons that are over and not in the ledger. */
@Component
@Order(10)
@Transactional(readOnly = true)
class LessonHints implements HomeHint {

    private static final int MOST = 3;
    private static final int LATELY = 60;
    private static final Set<Role> ANSWERING = EnumSet.of(Role.LIAISON, Role.PRINCIPAL);

    private final LessonRepository table;
    private final LessonAccess access;
    private final Directory directory;
    private final Clock clock;

    LessonHints(LessonRepository table, LessonAccess access, Directory directory, Clock clock) {
        this.table = table;
        this.access = access;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public List<Line> of(Person reader) {
        String school = reader.school();
        if (school == null || !ANSWERING.contains(reader.role())) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<OpenLesson> unanswered = table.standing(unanswered(school, today), MOST);
        directory.readNames(unanswered.stream().map(OpenLesson::school).toList());
        return Stream.concat(
                        table.standing(unrecorded(school, today), MOST).stream().map(LessonHints::toRecord),
                        unanswered.stream().map(this::toAnswer))
                .toList();
    }

    private Condition unanswered(String school, LocalDate today) {
        return access.invites(school)
                .and(Condition.of("l.answer_by >= :today", "today", today))
                .and(Condition.of(
                        "not exists (select 1 from open_lesson_answer a where a.lesson = l.id and a.school = :guest)"));
    }

    private static Condition unrecorded(String school, LocalDate today) {
        return Condition.of("l.school = :own", "own", school)
                .and(Condition.of("l.held_on < :today", "today", today))
                .and(Condition.of("l.held_on >= :since", "since", today.minusDays(LATELY)))
                .and(Condition.of("not exists (select 1 from activity a where a.files_key = l.ledger_key)"));
    }

    private Line toAnswer(OpenLesson one) {
        return new Line(
                "%s邀请本校听%s（%s），请在%s以前答复。"
                        .formatted(
                                directory.schoolName(one.school()),
                                one.called(),
                                one.when(),
                                ChineseDates.date(one.answerBy())),
                path(one),
                "去答复");
    }

    private static Line toRecord(OpenLesson one) {
        return new Line(one.called() + "已经上完，还没有记入活动台账。", path(one), "去登记");
    }

    private static String path(OpenLesson one) {
        return "/open-lessons/" + one.id();
    }
}
