/** The engine side of joint meetings: what the model asks, and its forms. */
@NullMarked
package cn.xieshou.meeting.process;

import org.jspecify.annotations.NullMarked;
