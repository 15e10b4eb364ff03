@NullMarked
package cn.xieshou.quota.web;

import org.jspecify.annotations.NullMarked;
