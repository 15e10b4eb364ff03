package cn.xieshou.experience.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Parties;
import cn.xieshou.experience.Experience;
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
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The office publishes an experience to all schools, returns it, or does not take it (R-FIN-2). */
@Component
class PublishExperienceForm implements TaskForm {

    private final Experiences experiences;
    private final ExperienceView view;
    private final Directory directory;

    PublishExperienceForm(Experiences experiences, ExperienceView view, Directory directory) {
        this.experiences = experiences;
        this.view = view;
        this.directory = directory;
    }

    @Override
    public String key() {
        return "publish-experience";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return Parties.office();
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.about(task);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Experience one = view.of(task);
        Map<String, Object> form = view.read(one);
        form.put("recommender", directory.personName(Objects.requireNonNull(one.recommendedBy())));
        return form;
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
            experiences.publish(id, judgement.remark(), task.actor());
        }
        return Map.ofEntries(ExperienceCase.PUBLICATION.is(judgement.decision()));
    }
}
