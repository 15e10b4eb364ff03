package cn.xieshou.evaluation;

import cn.xieshou.shared.Side;

/**
 * A school's answer to something that is missing.
 *
 * @param line number of the sheet's line
 */
public record ShortfallAnswer(long line, Side side, String answer) {}
