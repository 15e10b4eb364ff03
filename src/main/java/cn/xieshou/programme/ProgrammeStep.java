package cn.xieshou.programme;

/** How many working days a step has; the keys are those of {@link Step}. */
public record ProgrammeStep(String step, int workingDays) {}
