/**
 * The page that a personal link leads to, and the page from which links are sent, printed and taken back.
 */
@NullMarked
package cn.xieshou.invitation.web;

import org.jspecify.annotations.NullMarked;
