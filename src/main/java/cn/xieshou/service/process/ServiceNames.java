package cn.xieshou.service.process;

import cn.xieshou.service.SecondmentServing;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Tells the tasks of several teachers of one pairing apart: «期中检查（S-2026-003）»; a number, never a name. */
@Component("serviceNames")
public class ServiceNames {

    public void name(DelegateTask task) {
        task.setName(task.getName() + "（" + SecondmentServing.SECONDMENT_ID.from(task) + "）");
    }
}
