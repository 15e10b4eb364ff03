package cn.xieshou.commendation;

import cn.xieshou.shared.SchoolYear;
import java.time.LocalDate;

/**
 * Whoever was honoured, for which school year and when (R-AWD-1).
 *
 * @param on the day of the decision
 */
public record Honour(Candidate one, SchoolYear year, LocalDate on) {}
