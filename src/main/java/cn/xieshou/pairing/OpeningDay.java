package cn.xieshou.pairing;

import java.time.LocalDate;

/**
 * A day on which something opens.
 *
 * @param schoolYear the year in which the school year begins that it is for
 * @param term 0 for what opens once a year
 * @param lastUseful until when it is worth opening late
 */
public record OpeningDay(int schoolYear, int term, LocalDate date, LocalDate lastUseful) {}
