package cn.xieshou.programme;

/** A grade and the score, 0 to 100, from which it is given. */
public record ProgrammeGrade(String name, int fromScore) {}
