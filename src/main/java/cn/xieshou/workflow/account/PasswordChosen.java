package cn.xieshou.workflow.account;

/** The owner of an account has chosen another password, at whatever door; published in the same transaction. */
public record PasswordChosen(String account) {}
