/** The pages of the roster, for the office and administrators. */
@NullMarked
package cn.xieshou.roster.web;

import org.jspecify.annotations.NullMarked;
