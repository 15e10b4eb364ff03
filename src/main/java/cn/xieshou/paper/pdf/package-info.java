/** PDF out of filled Word files, with the Chinese fonts of the machine embedded. */
@NullMarked
package cn.xieshou.paper.pdf;

import org.jspecify.annotations.NullMarked;
