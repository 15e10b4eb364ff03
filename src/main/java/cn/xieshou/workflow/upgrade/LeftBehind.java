package cn.xieshou.workflow.upgrade;

/**
 * A case that still runs in an older version of its model.
 *
 * @param businessKey of the matter, empty if it has none
 * @param process what the case is called: «年度工作方案备案»
 * @param steps names of the steps that have no place in the newest version, empty when that is not why
 */
public record LeftBehind(String processInstanceId, String businessKey, String process, String steps) {}
