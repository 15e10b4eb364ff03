package cn.xieshou.rehearsal;

import cn.xieshou.meeting.MeetingFollowUp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The responsible school says what came of what a joint meeting decided. */
@Component
class MeetingAnswers implements Answers {

    private static final List<String> TYPED = List.of("content", "side", "person", "dueOn");

    /** Of the first meeting one is done in time and the other not for months; what is decided lately is still to be done. */
    static List<Deviation> someLeft() {
        Deviation left = Deviation.habit(MeetingFollowUp.REPORT, Pace.within(4, Pace.never()));
        return List.of(Deviation.habit(MeetingFollowUp.REPORT, Pace.after(2)), left, left, left);
    }

    @Override
    public Map<String, Function<Asked, Map<String, Object>>> byTask() {
        return Map.of(
                MeetingFollowUp.REPORT, MeetingAnswers::reported,
                MeetingFollowUp.REVISE, MeetingAnswers::revised);
    }

    private static Map<String, Object> reported(Asked asked) {
        String decision = asked.decision("done");
        return decision.equals("done")
                ? Map.of("decision", decision, "result", "已按会议商定的办好，并告知对方。")
                : Map.of("decision", decision);
    }

    private static Map<String, Object> revised(Asked asked) {
        Map<String, Object> form = new HashMap<>(Map.of("decision", "resubmit"));
        TYPED.forEach(key -> form.put(key, asked.shown(key)));
        return form;
    }
}
