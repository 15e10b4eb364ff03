package cn.xieshou.longwork;

/** Somebody asked for long work. */
record WorkAsked(long id) {}
