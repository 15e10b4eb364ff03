package cn.xieshou.workflow;

/**
 * A record of the product that a task's form asks about: its page, and its files, which people look at before they decide.
 *
 * @param path of its page
 * @param filesKey under which its files were submitted
 */
public record AboutRecord(String title, String path, String filesKey) {}
