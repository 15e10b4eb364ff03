package cn.xieshou.portal;

/**
 * Something that the office or the administrator should see to.
 *
 * @param href where to see to it, empty if nowhere
 * @param action what the link is called
 */
public record Warning(String text, String href, String action) {}
