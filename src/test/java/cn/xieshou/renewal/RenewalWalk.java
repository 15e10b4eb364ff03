package cn.xieshou.renewal;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.Instances;
import cn.xieshou.workflow.gate.TaskForms;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks renewals, every step submitted as the person whose task it is. */
@Component
public class RenewalWalk {

    private final Instances instances;
    private final TaskService tasks;
    private final TaskForms forms;
    private final TransactionTemplate transaction;

    RenewalWalk(Instances instances, TaskService tasks, TaskForms forms, TransactionTemplate transaction) {
        this.instances = instances;
        this.tasks = tasks;
        this.forms = forms;
        this.transaction = transaction;
    }

    /** Both schools are asked, whatever the pairing's own life is at. */
    public void ask(Pairing pairing) {
        transaction.executeWithoutResult(status -> instances.start(
                RenewalCase.PROCESS,
                pairing.id(),
                Map.ofEntries(
                        Fact.PAIRING_ID.is(pairing.id()),
                        Fact.PROGRAMME.is(pairing.programme()),
                        Fact.SUPPORTING_SCHOOL.is(pairing.supportingSchool()),
                        Fact.RECIPIENT_SCHOOL.is(pairing.recipientSchool()))));
    }

    public Task wish(Pairing pairing, String school) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(pairing.id())
                .taskDefinitionKey(RenewalCase.WISH)
                .taskAssignee(school + ".principal")
                .singleResult();
    }

    /** @param words what is to change, or why it is to end */
    public void state(Pairing pairing, String school, Wish wish, String words) {
        Map<String, Object> values = new HashMap<>(Map.of("decision", wish.name()));
        if (!words.isEmpty()) {
            values.put(wish == Wish.CLOSE ? "reason" : "changes", words);
        }
        forms.submit(wish(pairing, school).getId(), school + ".principal", values);
    }

    public Task decision(Pairing pairing) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(pairing.id())
                .taskDefinitionKey(RenewalCase.DECIDE)
                .singleResult();
    }

    public void decide(Pairing pairing, Map<String, Object> values) {
        forms.submit(decision(pairing).getId(), PairingWalk.OFFICE, values);
    }

    /** As it is proposed, in that programme. */
    public void renew(Pairing pairing, String programme) {
        decide(pairing, Map.of("decision", Outcome.RENEWED.name(), "nextProgramme", programme));
    }
}
