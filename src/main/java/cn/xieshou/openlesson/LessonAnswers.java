package cn.xieshou.openlesson;

import cn.xieshou.ledger.Participant;
import cn.xieshou.ledger.TypedNames;
import cn.xieshou.page.TypedFields;
import cn.xieshou.shared.Side;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An invited school says who comes to an open lesson, or that nobody does (R-ACT-1). */
@Service
@Transactional
public class LessonAnswers {

    /** The teachers of an invited school are read like those of any; which side does not matter there. */
    private static final Side GUESTS = Side.RECIPIENT;

    private static final int LONGEST_REMARK = 300;

    private final LessonRepository table;
    private final AnswerRepository answers;
    private final TypedNames names;
    private final Clock clock;

    LessonAnswers(LessonRepository table, AnswerRepository answers, TypedNames names, Clock clock) {
        this.table = table;
        this.answers = answers;
        this.names = names;
        this.clock = clock;
    }

    /** What the school answered; empty if nothing yet. */
    @Transactional(readOnly = true)
    public Optional<LessonAnswer> of(long lesson, String school) {
        return answers.of(lesson, school);
    }

    /** What was answered, as it is typed. */
    public static TypedAnswer typed(LessonAnswer answer) {
        return new TypedAnswer(answer.comes() ? TypedAnswer.COMES : TypedAnswer.STAYS, answer.names(), answer.remark());
    }

    /**
     * Answers for a school, in place of what it answered before.
     *
     * @throws FormRefused at the field that is wrong, or if no answers are taken any more
     */
    public void answer(long lesson, String school, TypedAnswer typed, String actor) {
        OpenLesson one = table.lock(lesson);
        LocalDate today = LocalDate.now(clock);
        if (!one.takesAnswers(today)) {
            throw new FormRefused("", "答复", "现在不能答复：" + one.standing(today));
        }
        TypedFields fields = new TypedFields();
        boolean comes = TypedAnswer.COMES.equals(typed.answer());
        if (!comes && !TypedAnswer.STAYS.equals(typed.answer())) {
            fields.wrong("answer", "是否参加", "请选择是否参加");
        }
        List<Participant> people = comes ? people(fields, one, school, typed) : List.of();
        String remark = fields.optional("remark", "附言", typed.remark(), LONGEST_REMARK);
        FormRefused.unless(fields);
        answers.put(new LessonAnswer(
                lesson, school, people.size(), names.typed(people, GUESTS, school), remark, actor, clock.instant()));
    }

    private List<Participant> people(TypedFields fields, OpenLesson one, String school, TypedAnswer typed) {
        if (Text.isBlank(typed.names())) {
            fields.wrong("names", "参加人员", "请填写派谁参加，用顿号隔开");
            return List.of();
        }
        List<Participant> people = names.read(fields, "names", "参加人员", GUESTS, school, typed.names());
        Integer seats = one.seats();
        if (seats != null) {
            int left = seats - others(one.id(), school);
            if (people.size() > left) {
                fields.wrong("names", "参加人员", left == 0 ? "名额已满" : "只剩" + left + "个名额");
            }
        }
        return people;
    }

    private int others(long lesson, String school) {
        int own = answers.of(lesson, school).map(LessonAnswer::people).orElse(0);
        return answers.coming(List.of(lesson)).getOrDefault(lesson, 0) - own;
    }
}
