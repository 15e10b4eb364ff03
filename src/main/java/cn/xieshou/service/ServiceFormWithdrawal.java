package cn.xieshou.service;

import cn.xieshou.matter.Withdrawable;
import cn.xieshou.workflow.Instances;
import java.util.List;
import org.springframework.stereotype.Component;

/** Taking back filled forms 任教情况表 until they are assessed. */
@Component
class ServiceFormWithdrawal implements Withdrawable {

    private final ServiceFormRepository table;
    private final Instances instances;

    ServiceFormWithdrawal(ServiceFormRepository table, Instances instances) {
        this.table = table;
        this.instances = instances;
    }

    @Override
    public boolean mayWithdraw(String businessKey, String account) {
        return !table.notAssessed(businessKey, account).isEmpty();
    }

    @Override
    public void withdraw(String businessKey, String account) {
        List<String> forms = table.notAssessed(businessKey, account);
        for (String secondment : forms) {
            table.withdrawn(secondment);
            ServiceSignals.send(instances, SecondmentServing.SERVICE_FORM_WITHDRAWN, businessKey, secondment);
        }
    }

    @Override
    public String what(String businessKey) {
        return "《" + ServiceWords.FORM + "》";
    }
}
