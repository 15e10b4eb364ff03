package cn.xieshou.service.process;

import cn.xieshou.pairing.PairingParties;
import cn.xieshou.service.ServiceForms;
import cn.xieshou.service.ServiceGrade;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import org.springframework.stereotype.Component;

/** The recipient principal assesses the year of service (R-SEC-4). */
@Component
class AssessServiceForm extends ServiceJudgementForm {

    private final PairingParties parties;

    AssessServiceForm(ServiceForms forms, ServiceView view, PairingParties parties) {
        super(forms, view);
        this.parties = parties;
    }

    @Override
    public String key() {
        return "assess-service";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.principal(task, Side.RECIPIENT);
    }

    @Override
    void approve(String secondmentId, FormValues values, String check, String actor) {
        ServiceGrade grade = ServiceGrade.valueOf(values.text("grade"));
        forms.assess(secondmentId, grade, values.text("assessment"), check, actor);
    }
}
