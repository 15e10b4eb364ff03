package cn.xieshou.workflow.form;

/**
 * What somebody wrote into a field or a row of a table, as people read it.
 *
 * @param label the field's, of a row with its number; empty if it is not known
 */
public record FormAnswer(String label, String text) {}
