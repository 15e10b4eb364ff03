package cn.xieshou.workflow.insight;

/**
 * How many open tasks of a process are due when.
 *
 * @param process its name
 */
public record DueFigures(String process, int overdue, int today, int soon) {}
