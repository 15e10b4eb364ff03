@NullMarked
package cn.xieshou.quota.process;

import org.jspecify.annotations.NullMarked;
