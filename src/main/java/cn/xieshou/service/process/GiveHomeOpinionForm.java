package cn.xieshou.service.process;

import cn.xieshou.pairing.PairingParties;
import cn.xieshou.service.ServiceForms;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import org.springframework.stereotype.Component;

/** The home principal gives the opinion of the school that sent the teacher (R-SEC-4). */
@Component
class GiveHomeOpinionForm extends ServiceJudgementForm {

    private final PairingParties parties;

    GiveHomeOpinionForm(ServiceForms forms, ServiceView view, PairingParties parties) {
        super(forms, view);
        this.parties = parties;
    }

    @Override
    public String key() {
        return "give-home-opinion";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.principal(task, Side.SUPPORTING);
    }

    @Override
    void approve(String secondmentId, FormValues values, String check, String actor) {
        forms.giveHomeOpinion(secondmentId, values.text("homeOpinion"), check, actor);
    }
}
