package cn.xieshou.mentoring.process;

import cn.xieshou.mentoring.MentorText;
import cn.xieshou.mentoring.MentorTextKind;
import cn.xieshou.mentoring.MentorTexts;
import cn.xieshou.mentoring.MentoringCase;
import cn.xieshou.mentoring.MentoringKey;
import cn.xieshou.mentoring.Mentorings;
import cn.xieshou.mentoring.Mentorship;
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

/** The supporting school's liaison hands in what each mentor plans for the school year (R-MEN-1). */
@Component
class PlanMentoringForm implements TaskForm {

    private static final String LIST = "plans";

    private final Mentorings mentorings;
    private final MentorTexts texts;
    private final MentoringView view;
    private final PairingParties parties;

    PlanMentoringForm(Mentorings mentorings, MentorTexts texts, MentoringView view, PairingParties parties) {
        this.mentorings = mentorings;
        this.texts = texts;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "plan-mentoring";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.liaison(task, Side.SUPPORTING);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        MentoringKey key = MentoringCase.key(task);
        List<Mentorship> pairs = mentorings.active(key);
        Map<Long, MentorText> own = texts.toHandIn(mentorings.get(key), MentorTextKind.PLAN);
        Map<String, Object> form = view.head(key);
        form.put("ownNote", MentorTexts.note(pairs, own));
        form.put("demand", view.demand(key).inWords());
        form.put(LIST, pairs.stream().map(pair -> row(pair, own.get(pair.id()))).toList());
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        MentoringKey key = MentoringCase.key(task);
        List<Mentorship> pairs = mentorings.active(key);
        mentorings.plan(key, PairTexts.read(pairs, values.rows(LIST), row -> row.text("plan")), task.actor());
        return Map.of();
    }

    private static Map<String, Object> row(Mentorship pair, @Nullable MentorText own) {
        return Map.of("pair", pair.title(), "plan", own == null ? pair.plan() : own.content());
    }
}
