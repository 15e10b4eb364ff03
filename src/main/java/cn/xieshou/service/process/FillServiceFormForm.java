package cn.xieshou.service.process;

import cn.xieshou.pairing.PairingParties;
import cn.xieshou.service.FilledForm;
import cn.xieshou.service.OwnForm;
import cn.xieshou.service.OwnForms;
import cn.xieshou.service.ServiceForm;
import cn.xieshou.service.ServiceForms;
import cn.xieshou.shared.Side;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The home liaison completes the form 城镇教师到农村学校任教情况表, with the teacher's self-summary (R-SEC-4). */
@Component
class FillServiceFormForm implements TaskForm {

    private final ServiceForms forms;
    private final OwnForms own;
    private final ServiceView view;
    private final PairingParties parties;

    FillServiceFormForm(ServiceForms forms, OwnForms own, ServiceView view, PairingParties parties) {
        this.forms = forms;
        this.own = own;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "fill-service-form";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.liaison(task, Side.SUPPORTING);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Map<String, Object> form = view.known(task);
        form.put("awards", view.awards(task));
        Optional<ServiceForm> before = forms.find(ServiceView.id(task));
        before.ifPresentOrElse(one -> again(one, form), () -> {
            form.put("duties", form.get("posting"));
            form.put("absences", 0);
        });
        own.find(ServiceView.id(task)).ifPresent(written -> form.put("ownForm", written.text()));
        own.newerThan(ServiceView.id(task), before).ifPresent(written -> teachers(written, form));
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        FilledForm filled = new FilledForm(
                values.text("duties"),
                Text.clean(values.optionalText("activities")),
                Text.clean(values.optionalText("honours")),
                values.integer("absences"),
                values.text("selfSummary"));
        forms.fill(ServiceView.id(task), filled, task.actor());
        return Map.of();
    }

    /** The form is the teacher's to write; the liaison checks it and hands it in. */
    private static void teachers(OwnForm written, Map<String, Object> form) {
        form.put("duties", written.duties());
        form.put("activities", written.activities());
        form.put("absences", written.absences());
        form.put("selfSummary", written.selfSummary());
    }

    private static void again(ServiceForm before, Map<String, Object> form) {
        FilledForm filled = before.filled();
        form.put("duties", filled.duties());
        form.put("activities", filled.activities());
        form.put("absences", filled.absences());
        form.put("selfSummary", filled.selfSummary());
        String opinion = before.returnOpinion();
        if (opinion != null) {
            form.put("returnOpinion", opinion);
        }
    }
}
