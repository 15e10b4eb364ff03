/**
 * Sign-in and the gates in front of the engine's web apps and REST API. It sits in {@code workflow} because every part
 * speaks to the engine: accounts and groups are its identity service's, and the two REST mounts are closed by knowledge of
 * its API. Order of a request: session or HTTP Basic, cross-site token, roles by address, then for the two mounts the list
 * of allowed calls, the refusal of expressions, the engine's identity.
 */
@NullMarked
package cn.xieshou.workflow.security;

import org.jspecify.annotations.NullMarked;
