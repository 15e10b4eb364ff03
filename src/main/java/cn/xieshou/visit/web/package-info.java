/** The pages of inspection visits. */
@NullMarked
package cn.xieshou.visit.web;

import org.jspecify.annotations.NullMarked;
