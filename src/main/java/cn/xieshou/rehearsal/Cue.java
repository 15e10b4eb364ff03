package cn.xieshou.rehearsal;

import java.time.Instant;

/** Something that happens at a moment of the rehearsal. */
record Cue(Instant at, Runnable action) {}
