/**
 * The pages of secondments and of teachers' records, with their register.
 */
@NullMarked
package cn.xieshou.service.web;

import org.jspecify.annotations.NullMarked;
