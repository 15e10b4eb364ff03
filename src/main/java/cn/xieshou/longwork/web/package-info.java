@NullMarked
package cn.xieshou.longwork.web;

import org.jspecify.annotations.NullMarked;
