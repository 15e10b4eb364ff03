package cn.xieshou.lateness;

import java.time.LocalDate;

/** From a day on a matter was in these hands, until the next holding of it begins. */
public record Holding(Holder holder, LocalDate from) {}
