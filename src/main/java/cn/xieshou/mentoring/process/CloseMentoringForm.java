package cn.xieshou.mentoring.process;

import cn.xieshou.mentoring.MentorText;
import cn.xieshou.mentoring.MentorTextKind;
import cn.xieshou.mentoring.MentorTexts;
import cn.xieshou.mentoring.MentoringCase;
import cn.xieshou.mentoring.MentoringKey;
import cn.xieshou.mentoring.Mentorings;
import cn.xieshou.mentoring.Mentorship;
import cn.xieshou.mentoring.MentorshipState;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The supporting school's liaison says of each pair whether it has come to its aim (R-MEN-1). */
@Component
class CloseMentoringForm implements TaskForm {

    private static final String LIST = "results";

    private final Mentorings mentorings;
    private final MentorTexts texts;
    private final MentoringView view;
    private final PairingParties parties;

    CloseMentoringForm(Mentorings mentorings, MentorTexts texts, MentoringView view, PairingParties parties) {
        this.mentorings = mentorings;
        this.texts = texts;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "close-mentoring";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.liaison(task, Side.SUPPORTING);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        MentoringKey key = MentoringCase.key(task);
        List<Mentorship> pairs = mentorings.active(key);
        Map<Long, MentorText> own = texts.toHandIn(mentorings.get(key), MentorTextKind.LAST);
        Map<String, Object> form = view.head(key);
        form.put("ownNote", MentorTexts.note(pairs, own));
        String opinion = mentorings.get(key).returnOpinion();
        if (opinion != null) {
            form.put("returnNote", opinion);
        }
        Map<Long, String> days = view.days(key, pairs);
        form.put(
                LIST,
                pairs.stream()
                        .map(pair -> row(pair, own.get(pair.id()), days.getOrDefault(pair.id(), "")))
                        .toList());
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        MentoringKey key = MentoringCase.key(task);
        List<Mentorship> pairs = mentorings.active(key);
        mentorings.close(key, PairTexts.read(pairs, values.rows(LIST), CloseMentoringForm::result), task.actor());
        return Map.of();
    }

    private static Mentorings.Result result(FormValues row) {
        return new Mentorings.Result(MentorshipState.valueOf(row.text("result")), row.text("summary"));
    }

    private static Map<String, Object> row(Mentorship pair, @Nullable MentorText own, String days) {
        return Map.of(
                "pair",
                pair.title(),
                "plan",
                pair.plan(),
                "days",
                days,
                "summary",
                own == null ? pair.lastSummary() : own.content());
    }
}
