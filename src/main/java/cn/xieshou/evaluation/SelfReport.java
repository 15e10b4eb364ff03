package cn.xieshou.evaluation;

import cn.xieshou.shared.Side;
import java.time.Instant;

/** What a school says of the term that no figure tells. */
public record SelfReport(
        long evaluation, Side side, String effect, String difficulty, String nextStep, String sentBy, Instant sentAt) {}
