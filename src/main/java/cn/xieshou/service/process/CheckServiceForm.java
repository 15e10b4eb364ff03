package cn.xieshou.service.process;

import cn.xieshou.pairing.PairingParties;
import cn.xieshou.service.Conduct;
import cn.xieshou.service.MidYear;
import cn.xieshou.service.ServiceYears;
import cn.xieshou.shared.Side;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The recipient principal checks in the middle of the year (R-SEC-4). */
@Component
class CheckServiceForm implements TaskForm {

    private final ServiceYears years;
    private final ServiceView view;
    private final PairingParties parties;

    CheckServiceForm(ServiceYears years, ServiceView view, PairingParties parties) {
        this.years = years;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "check-service";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.principal(task, Side.RECIPIENT);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Map<String, Object> form = view.head(task);
        Map<String, Object> known = view.known(task);
        form.put("arrival", known.get("arrival"));
        form.put("posting", known.get("posting"));
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        MidYear found = new MidYear(
                values.date("checkedOn"),
                Conduct.valueOf(values.text("conduct")),
                values.text("findings"),
                Text.clean(values.optionalText("problems")));
        years.check(ServiceView.id(task), found, task.actor());
        return Map.of();
    }
}
