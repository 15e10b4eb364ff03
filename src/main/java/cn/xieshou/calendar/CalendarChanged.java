package cn.xieshou.calendar;

/** The office, or the first start, changed special days or terms. */
public record CalendarChanged() {}
