package cn.xieshou.workflow.insight;

import java.time.Instant;

/**
 * A step that the engine could not do by itself, after all its retries.
 *
 * @param businessKey the matter's, empty if it has none
 * @param step what it is called in the diagram
 * @param reason in Chinese where the cause is known to people, otherwise empty
 */
public record Stoppage(
        String processInstanceId, String businessKey, String processName, String step, Instant since, String reason) {}
