package cn.xieshou.register;

/**
 * One of what a filter offers.
 *
 * @param value as it stands in the address
 * @param label as people read it
 */
public record Choice(String value, String label) {}
