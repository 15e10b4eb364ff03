package cn.xieshou.mentoring.process;

import cn.xieshou.mentoring.Demand;
import cn.xieshou.mentoring.MentoringCase;
import cn.xieshou.mentoring.MentoringKey;
import cn.xieshou.mentoring.MentoringYear;
import cn.xieshou.mentoring.Mentorings;
import cn.xieshou.mentoring.Mentorship;
import cn.xieshou.mentoring.Naming;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The recipient's principal agrees to who guides whom, or returns it with a reason (R-MEN-1). */
@Component
class AgreeMentorsForm implements TaskForm {

    private final Mentorings mentorings;
    private final Naming naming;
    private final MentoringView view;
    private final PairingParties parties;

    AgreeMentorsForm(Mentorings mentorings, Naming naming, MentoringView view, PairingParties parties) {
        this.mentorings = mentorings;
        this.naming = naming;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "agree-mentors";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.principal(task, Side.RECIPIENT);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        MentoringKey key = MentoringCase.key(task);
        MentoringYear year = mentorings.get(key);
        List<Mentorship> named = mentorings.mentorships(year);
        Demand demand = view.demand(key);
        Map<String, Object> form = view.head(key);
        form.put("pairLines", named.stream().map(Mentorship::title).collect(Collectors.joining("\n")));
        String findings = naming.of(named, key, demand).stream()
                .map(Naming.Finding::inWords)
                .collect(Collectors.joining("\n"));
        form.put("findings", findings.isEmpty() ? demand.inWords() : findings);
        List<String> mentors = named.stream().map(Mentorship::mentor).toList();
        form.put("idle", naming.idle(Fact.SUPPORTING_SCHOOL.from(task), mentors, key, demand));
        form.put("note", year.note());
        form.put("namedBy", view.person(year.namedBy()));
        form.put("namedAt", MentoringView.time(year.namedAt()));
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        MentoringKey key = MentoringCase.key(task);
        Judgement judgement = Judgement.of(values);
        if (judgement.returns()) {
            mentorings.sendBack(key, task.actor(), judgement.opinion());
        } else {
            mentorings.agree(key, task.actor(), judgement.remark());
        }
        return Map.ofEntries(MentoringCase.MENTORS_DECISION.is(judgement.decision()));
    }
}
