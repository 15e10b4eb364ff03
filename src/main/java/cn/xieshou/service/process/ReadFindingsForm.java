package cn.xieshou.service.process;

import cn.xieshou.pairing.PairingParties;
import cn.xieshou.service.ServiceYears;
import cn.xieshou.shared.Side;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The home principal reads what the mid-year check found (R-SEC-4). */
@Component
class ReadFindingsForm implements TaskForm {

    private final ServiceYears years;
    private final ServiceView view;
    private final PairingParties parties;

    ReadFindingsForm(ServiceYears years, ServiceView view, PairingParties parties) {
        this.years = years;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "read-findings";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.principal(task, Side.SUPPORTING);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        return view.known(task);
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        years.read(ServiceView.id(task), Text.clean(values.optionalText("reply")), task.actor());
        return Map.of();
    }
}
