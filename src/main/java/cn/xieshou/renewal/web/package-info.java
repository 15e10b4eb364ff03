@NullMarked
package cn.xieshou.renewal.web;

import org.jspecify.annotations.NullMarked;
