/** Where the whole file of a pairing is asked for and fetched. */
@NullMarked
package cn.xieshou.casefile.web;

import org.jspecify.annotations.NullMarked;
