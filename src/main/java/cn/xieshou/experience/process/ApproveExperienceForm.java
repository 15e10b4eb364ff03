package cn.xieshou.experience.process;

import cn.xieshou.directory.Parties;
import cn.xieshou.experience.Experience;
import cn.xieshou.experience.ExperienceCase;
import cn.xieshou.experience.Experiences;
import cn.xieshou.summary.Figure;
import cn.xieshou.summary.Figures;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The school's principal approves what its liaison has written, or returns it (R-FIN-2). */
@Component
class ApproveExperienceForm implements TaskForm {

    private final Experiences experiences;
    private final ExperienceView view;

    ApproveExperienceForm(Experiences experiences, ExperienceView view) {
        this.experiences = experiences;
        this.view = view;
    }

    @Override
    public String key() {
        return "approve-experience";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return Parties.principal(view.of(task).school());
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.about(task);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Experience one = view.of(task);
        Map<String, Object> form = view.read(one);
        Figures figures = experiences.figures(one);
        List<Figure> named = one.figureNames().stream()
                .flatMap(name -> figures.find(name).stream())
                .toList();
        form.put("figures", ExperienceView.words(named));
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        long id = ExperienceCase.key(task);
        Judgement judgement = Judgement.of(values);
        if (judgement.returns()) {
            experiences.sendBack(id, judgement.opinion(), task.actor());
        } else {
            experiences.approve(id, judgement.remark(), task.actor());
        }
        return Map.ofEntries(ExperienceCase.APPROVAL.is(judgement.decision()));
    }
}
