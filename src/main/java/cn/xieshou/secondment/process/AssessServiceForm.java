package cn.xieshou.secondment.process;

import cn.xieshou.secondment.ServiceForms;
import cn.xieshou.secondment.ServiceGrade;
import cn.xieshou.secondment.ServiceTurn;
import cn.xieshou.workflow.FormValues;
import org.springframework.stereotype.Component;

/** The recipient principal assesses the year of service (R-SEC-4). */
@Component
class AssessServiceForm extends ServiceJudgementForm {

    AssessServiceForm(ServiceForms forms, ServiceView view) {
        super(forms, view);
    }

    @Override
    public String key() {
        return "assess-service";
    }

    @Override
    ServiceTurn approve(String secondmentId, FormValues values, String check, String actor) {
        ServiceGrade grade = ServiceGrade.valueOf(values.text("grade"));
        return forms.assess(secondmentId, grade, values.text("assessment"), check, actor);
    }
}
