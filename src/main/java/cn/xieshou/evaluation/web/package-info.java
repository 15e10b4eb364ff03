/** The pages of term evaluations. */
@NamedInterface("web")
@NullMarked
package cn.xieshou.evaluation.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
