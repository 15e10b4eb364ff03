/** The engine's side of the ledger: what the model {@code activity-confirmation} asks, and its forms. */
@NullMarked
package cn.xieshou.ledger.process;

import org.jspecify.annotations.NullMarked;
