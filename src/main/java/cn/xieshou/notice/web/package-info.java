/** Pages of mails: everybody's own, and all of them for the office. */
@NullMarked
package cn.xieshou.notice.web;

import org.jspecify.annotations.NullMarked;
