@NullMarked
package cn.xieshou.renewal.process;

import org.jspecify.annotations.NullMarked;
