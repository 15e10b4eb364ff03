package cn.xieshou.rectification;

import java.time.LocalDate;

/** What a school does about one finding. */
public record Measure(String what, String responsible, LocalDate untilOn) {}
