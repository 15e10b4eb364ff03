package cn.xieshou.attachment;

/**
 * How a term stands in one point.
 *
 * @param reason «累计挂职12天，还差18天»
 */
public record Finding(Criterion criterion, int actual, int required, boolean met, String reason) {}
