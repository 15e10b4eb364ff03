package cn.xieshou.portal;

/**
 * One page of the main navigation.
 *
 * @param href address inside the application
 * @param label Chinese name
 * @param current whether the page being shown belongs to it
 */
public record NavigationLink(String href, String label, boolean current) {}
