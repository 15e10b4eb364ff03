/**
 * What the engine's own authorizations let groups and instances see, given once and kept; the first administrator; and the
 * view past all of them, for queries that limit themselves.
 */
@NullMarked
package cn.xieshou.workflow.grant;

import org.jspecify.annotations.NullMarked;
