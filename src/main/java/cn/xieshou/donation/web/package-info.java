/** Pages of donations and loans. */
@NullMarked
package cn.xieshou.donation.web;

import org.jspecify.annotations.NullMarked;
