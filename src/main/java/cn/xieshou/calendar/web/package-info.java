/** Pages of the calendar: everybody reads, the office and the administrator edit. */
@NullMarked
package cn.xieshou.calendar.web;

import org.jspecify.annotations.NullMarked;
