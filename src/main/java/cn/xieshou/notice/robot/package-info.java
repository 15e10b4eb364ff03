/**
 * Robots of group chats (企业微信, 钉钉) that get the day's figures.
 */
@NullMarked
@NamedInterface("robot")
package cn.xieshou.notice.robot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
