@NullMarked
package cn.xieshou.rehearsal.web;

import org.jspecify.annotations.NullMarked;
