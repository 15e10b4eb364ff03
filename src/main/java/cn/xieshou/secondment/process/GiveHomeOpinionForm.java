package cn.xieshou.secondment.process;

import cn.xieshou.secondment.ServiceForms;
import cn.xieshou.secondment.ServiceTurn;
import cn.xieshou.workflow.FormValues;
import org.springframework.stereotype.Component;

/** The home principal gives the opinion of the school that sent the teacher (R-SEC-4). */
@Component
class GiveHomeOpinionForm extends ServiceJudgementForm {

    GiveHomeOpinionForm(ServiceForms forms, ServiceView view) {
        super(forms, view);
    }

    @Override
    public String key() {
        return "give-home-opinion";
    }

    @Override
    ServiceTurn approve(String secondmentId, FormValues values, String check, String actor) {
        return forms.giveHomeOpinion(secondmentId, values.text("homeOpinion"), check, actor);
    }
}
