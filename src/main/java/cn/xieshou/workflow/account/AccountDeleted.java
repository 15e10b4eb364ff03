package cn.xieshou.workflow.account;

/** An account is gone from the engine, by whatever way. Published in the engine's transaction. */
public record AccountDeleted(String account) {}
