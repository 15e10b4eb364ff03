package cn.xieshou.experience.process;

import cn.xieshou.directory.Parties;
import cn.xieshou.experience.ExperienceCase;
import cn.xieshou.experience.Experiences;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The section recommends an experience, returns it, or does not take it (R-FIN-2). */
@Component
class RecommendExperienceForm implements TaskForm {

    private final Experiences experiences;
    private final ExperienceView view;

    RecommendExperienceForm(Experiences experiences, ExperienceView view) {
        this.experiences = experiences;
        this.view = view;
    }

    @Override
    public String key() {
        return "recommend-experience";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return Parties.section(ExperienceCase.SECTION.from(task));
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.about(task);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        return view.read(view.of(task));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        long id = ExperienceCase.key(task);
        Judgement judgement = Judgement.of(values);
        if (judgement.returns()) {
            experiences.sendBack(id, judgement.opinion(), task.actor());
        } else if (judgement.refuses()) {
            experiences.decline(id, judgement.opinion(), task.actor());
        } else {
            experiences.recommend(id, judgement.remark(), task.actor());
        }
        return Map.ofEntries(ExperienceCase.RECOMMENDATION.is(judgement.decision()));
    }
}
