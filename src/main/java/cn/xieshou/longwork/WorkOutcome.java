package cn.xieshou.longwork;

/** What came of long work that went to its end; both are kept. */
public sealed interface WorkOutcome {

    /** The result with its numbers, in Chinese, without personal data. */
    String sentence();

    record Done(String sentence) implements WorkOutcome {}

    /** What was asked for was not done, for the reason that is told. */
    record Refused(String sentence) implements WorkOutcome {}
}
