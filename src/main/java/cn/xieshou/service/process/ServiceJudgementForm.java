package cn.xieshou.service.process;

import cn.xieshou.service.SecondmentServing;
import cn.xieshou.service.ServiceForms;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;

/** What assessing, giving an opinion and filing have in common: read the whole form, then go on or return it. */
abstract class ServiceJudgementForm implements TaskForm {

    private static final String RETURN_FORM = "return-form";
    private static final String RETURN_ASSESSMENT = "return-assessment";

    final ServiceForms forms;
    private final ServiceView view;

    ServiceJudgementForm(ServiceForms forms, ServiceView view) {
        this.forms = forms;
        this.view = view;
    }

    /** Goes on. */
    abstract void approve(String secondmentId, FormValues values, String check, String actor);

    @Override
    public Map<String, Object> show(TaskRef task) {
        return view.sheet(task);
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        String id = ServiceView.id(task);
        Judgement judgement = Judgement.of(values);
        switch (judgement.decision()) {
            case RETURN_FORM -> forms.sendBack(id, judgement.opinion(), task.actor());
            case RETURN_ASSESSMENT -> forms.sendBackAssessment(id, judgement.opinion(), task.actor());
            default -> approve(id, values, values.text("textCheck"), task.actor());
        }
        return Map.ofEntries(SecondmentServing.DECISION.is(judgement.decision()));
    }
}
