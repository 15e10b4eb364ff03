package cn.xieshou.service;

import java.time.LocalDate;

/**
 * A teacher whom the home school nominates to replace one who left early.
 *
 * @param teacher staff number
 * @param politics whether the principal confirms politics and conduct
 * @param ability whether the principal confirms the ability
 */
public record Nomination(
        String teacher, String post, LocalDate startsOn, boolean volunteer, boolean politics, boolean ability) {}
