package cn.xieshou.workflow;

import java.util.Map;

/**
 * The user task that a form is about, without the engine.
 *
 * @param taskId the engine's id
 * @param taskKey the element id in the model, {@code Task_SignSupporting}
 * @param taskName what the task is called on screen
 * @param processKey the process id, {@code agreementSigning}
 * @param processInstanceId the engine's id of the instance
 * @param businessKey the pairing's or matching round's id
 * @param actor account name of whoever opens or submits the form
 * @param facts the instance's variables: ids and routing facts
 */
public record TaskRef(
        String taskId,
        String taskKey,
        String taskName,
        String processKey,
        String processInstanceId,
        String businessKey,
        String actor,
        Map<String, Object> facts) {}
