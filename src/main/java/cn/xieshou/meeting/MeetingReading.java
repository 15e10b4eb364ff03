package cn.xieshou.meeting;

import cn.xieshou.ledger.Activity;
import cn.xieshou.ledger.Participant;
import cn.xieshou.ledger.TypedNames;
import cn.xieshou.page.TypedFields;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what was decided as typed; everything that is wrong is said at once, at its field. */
@Component
class MeetingReading {

    static final int LONGEST_CONTENT = 300;
    static final int LONGEST_AGENDA = 2000;
    static final int LONGEST_MINUTES = 4000;

    /** Until when a decision may be due. */
    private static final int YEARS = 3;

    private final TypedNames names;

    MeetingReading(TypedNames names) {
        this.names = names;
    }

    /**
     * One decision; empty if something is wrong.
     *
     * @param suffix behind the names of the fields
     */
    Optional<NewDecision> read(
            TypedFields fields, Pairing pairing, Activity activity, TypedDecision typed, String suffix) {
        String content = fields.required("content" + suffix, "议定事项", typed.content(), LONGEST_CONTENT);
        Optional<Side> side = fields.choice("side" + suffix, "责任学校", typed.side(), Side.class, "请选择责任学校");
        LocalDate first = activity.heldOn();
        Optional<LocalDate> due = fields.day(
                "dueOn" + suffix,
                "完成日期",
                typed.dueOn(),
                first,
                first.plusYears(YEARS),
                "须在" + ChineseDates.date(first) + "会议以后，最长" + YEARS + "年");
        fields.required("person" + suffix, "责任人", typed.person(), LONGEST_CONTENT);
        Optional<Participant> person = side.flatMap(of -> person(fields, pairing, of, typed, suffix));
        return fields.fine()
                ? Optional.of(new NewDecision(content, person.orElseThrow(), due.orElseThrow()))
                : Optional.empty();
    }

    private Optional<Participant> person(
            TypedFields fields, Pairing pairing, Side side, TypedDecision typed, String suffix) {
        String field = "person" + suffix;
        List<Participant> meant = names.read(fields, field, side, pairing.school(side), typed.person());
        if (meant.size() > 1) {
            fields.wrong(field, "责任人", "请只填写一名责任人");
        }
        return meant.stream().findFirst();
    }
}
