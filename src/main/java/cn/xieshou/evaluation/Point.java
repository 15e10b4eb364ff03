package cn.xieshou.evaluation;

import java.math.BigDecimal;

/**
 * The points that an expert gives for a criterion.
 *
 * @param reason why they differ from what the figures say; may be empty
 */
public record Point(long expert, long criterion, BigDecimal points, String reason) {}
