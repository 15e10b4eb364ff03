/** Pages of joint meetings: agenda, minutes, what was decided. */
@NullMarked
package cn.xieshou.meeting.web;

import org.jspecify.annotations.NullMarked;
