package cn.xieshou.once;

import java.time.Instant;

/**
 * An action that took effect.
 *
 * @param address where its form was sent to
 * @param outcome the page that it led to
 */
record Done(String address, String actor, String content, String outcome, Instant at) {}
