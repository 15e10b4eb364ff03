package cn.xieshou.experience.process;

import cn.xieshou.directory.Parties;
import cn.xieshou.experience.Experience;
import cn.xieshou.experience.ExperienceCase;
import cn.xieshou.experience.ExperienceText;
import cn.xieshou.experience.Experiences;
import cn.xieshou.shared.Text;
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
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A school's liaison writes an experience on what the file says, at first or after a return (R-FIN-2). */
@Component
class WriteExperienceForm implements TaskForm {

    /** More would be no beginning but a list. */
    private static final int FIRST = 6;

    private final Experiences experiences;
    private final ExperienceView view;

    WriteExperienceForm(Experiences experiences, ExperienceView view) {
        this.experiences = experiences;
        this.view = view;
    }

    @Override
    public String key() {
        return "write-experience";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return Parties.liaison(view.of(task).school());
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.about(task);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Experience one = view.of(task);
        Figures figures = experiences.figures(one);
        Map<String, Object> form = view.head(one);
        form.put("figures", ExperienceView.words(figures.telling()));
        boolean blank = one.title().isEmpty();
        form.put("title", one.title());
        form.put("practice", one.practice());
        form.put("effect", blank ? begun(figures) : one.effect());
        form.put("lesson", one.lesson());
        return form;
    }

    /** What the file says of the year, to begin with. */
    private static String begun(Figures figures) {
        return figures.telling().stream()
                .filter(one -> !one.isList())
                .limit(FIRST)
                .map(Figure::name)
                .map(name -> name + "：【" + name + "】。")
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        long id = ExperienceCase.key(task);
        Judgement judgement = Judgement.of(values);
        if (judgement.is(ExperienceCase.SUBMITTED)) {
            experiences.submit(
                    id,
                    new ExperienceText(
                            Text.clean(values.text("title")),
                            Text.clean(values.text("practice")),
                            Text.clean(values.text("effect")),
                            Text.clean(values.text("lesson"))),
                    task.actor());
        } else {
            experiences.drop(id, judgement.opinion(), task.actor());
        }
        return Map.ofEntries(ExperienceCase.WRITE_RESULT.is(judgement.decision()));
    }
}
