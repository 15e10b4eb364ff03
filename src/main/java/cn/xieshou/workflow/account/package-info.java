/**
 * Accounts and passwords over the engine's identity service: who may sign in, how often somebody may guess, what a password
 * must be. Speaks to nobody's role or school; those are the directory's.
 */
@NullMarked
@NamedInterface("account")
package cn.xieshou.workflow.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
