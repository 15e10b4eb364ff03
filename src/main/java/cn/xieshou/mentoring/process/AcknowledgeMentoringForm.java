package cn.xieshou.mentoring.process;

import cn.xieshou.mentoring.MentoringCase;
import cn.xieshou.mentoring.MentoringKey;
import cn.xieshou.mentoring.MentoringYear;
import cn.xieshou.mentoring.Mentorings;
import cn.xieshou.mentoring.Mentorship;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The recipient's principal stands by the results, or returns them with a reason (R-MEN-1). */
@Component
class AcknowledgeMentoringForm implements TaskForm {

    private final Mentorings mentorings;
    private final MentoringView view;
    private final PairingParties parties;

    AcknowledgeMentoringForm(Mentorings mentorings, MentoringView view, PairingParties parties) {
        this.mentorings = mentorings;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "acknowledge-mentoring";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.principal(task, Side.RECIPIENT);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        MentoringKey key = MentoringCase.key(task);
        MentoringYear year = mentorings.get(key);
        List<Mentorship> pairs = mentorings.mentorships(year);
        Map<Long, String> days = view.days(key, pairs);
        Map<String, Object> form = view.head(key);
        form.put(
                "resultLines",
                pairs.stream()
                        .map(pair -> line(pair, days.getOrDefault(pair.id(), "")))
                        .collect(Collectors.joining("\n\n")));
        form.put("closedBy", view.person(Objects.requireNonNull(year.closedBy())));
        form.put("closedAt", MentoringView.time(Objects.requireNonNull(year.closedAt())));
        return form;
    }

    private static String line(Mentorship pair, String days) {
        String words = pair.lastSummary().isEmpty() ? pair.endReason() : pair.lastSummary();
        return pair.title() + "：" + pair.state().label() + "\n" + days + (words.isEmpty() ? "" : "\n" + words);
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        MentoringKey key = MentoringCase.key(task);
        Judgement judgement = Judgement.of(values);
        if (judgement.returns()) {
            mentorings.returnResults(key, task.actor(), judgement.opinion());
        } else {
            mentorings.acknowledge(key, task.actor(), judgement.remark());
        }
        return Map.ofEntries(MentoringCase.RESULTS_DECISION.is(judgement.decision()));
    }
}
