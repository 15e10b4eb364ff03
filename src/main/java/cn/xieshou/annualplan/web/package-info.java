/** The filing register, the page of one plan and its part of a pairing's page. */
@NullMarked
package cn.xieshou.annualplan.web;

import org.jspecify.annotations.NullMarked;
