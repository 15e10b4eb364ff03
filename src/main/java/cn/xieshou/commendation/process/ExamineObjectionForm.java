package cn.xieshou.commendation.process;

import cn.xieshou.commendation.Candidate;
import cn.xieshou.commendation.CommendationCase;
import cn.xieshou.commendation.CommendationObjection;
import cn.xieshou.commendation.PublicList;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Those who did not recommend the name examine an objection to it (R-AWD-1). */
@Component
class ExamineObjectionForm implements TaskForm {

    private static final String UPHOLD = "uphold";

    private final PublicList list;
    private final CommendationView view;
    private final Directory directory;

    ExamineObjectionForm(PublicList list, CommendationView view, Directory directory) {
        this.list = list;
        this.view = view;
        this.directory = directory;
    }

    @Override
    public String key() {
        return "examine-objection";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return TaskParty.of(list.examiner(CommendationCase.OBJECTION.from(task)));
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.about(task);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        CommendationObjection objection = list.objection(CommendationCase.OBJECTION.from(task));
        Candidate against = list.against(objection);
        Map<String, Object> form = view.head(view.of(task));
        form.put("name", view.title(against));
        form.put("why", CommendationView.why(against));
        form.put("raised", raised(objection));
        form.put("content", objection.content());
        return form;
    }

    private String raised(CommendationObjection one) {
        String school = directory
                .person(one.raisedBy())
                .map(Person::school)
                .map(directory::schoolName)
                .orElse("");
        return school + directory.personName(one.raisedBy()) + "，" + ChineseDates.dateAndMinute(one.raisedAt());
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        list.decide(
                CommendationCase.OBJECTION.from(task),
                values.text(Judgement.FIELD).equals(UPHOLD),
                Text.clean(values.text("reason")),
                task.actor());
        return Map.of();
    }
}
