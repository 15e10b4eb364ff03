package cn.xieshou.programme;

/** A programme was added or its data changed. */
public record ProgrammesChanged() {}
