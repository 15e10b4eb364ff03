/** Word files from the inside: opened with care, placeholders found and filled, templates checked. */
@NullMarked
package cn.xieshou.paper.word;

import org.jspecify.annotations.NullMarked;
