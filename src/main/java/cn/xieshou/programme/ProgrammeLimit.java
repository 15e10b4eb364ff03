package cn.xieshou.programme;

/** An eligibility limit, in the unit that {@link LimitKey} names. */
public record ProgrammeLimit(String limitKey, int amount) {}
