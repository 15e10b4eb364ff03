/** The engine side of donations: what the model asks, and its forms. */
@NullMarked
package cn.xieshou.donation.process;

import org.jspecify.annotations.NullMarked;
