package cn.xieshou.rectification;

/**
 * What of supervision counts for a school in a term (R-EVA-1 to R-EVA-3).
 *
 * @param admonished whether an admonition is in effect
 * @param cap the best grade that it may have, {@link AdmonitionEffect#UNLIMITED} for any
 * @param reason why, in a sentence; empty where nothing limits it
 * @param unfinished how many rectifications that were demanded by then are not over
 * @param lateFiling whether the year's plan was filed late, or is overdue
 */
public record SchoolStanding(boolean admonished, String cap, String reason, int unfinished, boolean lateFiling) {}
