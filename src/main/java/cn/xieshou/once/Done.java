package cn.xieshou.once;

import java.time.Instant;

/**
 * An action that took effect.
 *
 * @param outcome the page that it led to
 */
record Done(String actor, String content, String outcome, Instant at) {}
