package cn.xieshou.workflow;

/**
 * An open user task is due at another time than before, or never. Published in the engine's transaction.
 *
 * @param task as it is now
 */
public record TaskDueMoved(TaskOpened task) {}
