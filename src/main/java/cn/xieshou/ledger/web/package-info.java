/** Pages of the ledger. */
@NullMarked
package cn.xieshou.ledger.web;

import org.jspecify.annotations.NullMarked;
