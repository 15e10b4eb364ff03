/** The register of secondments, the page of a selection and the names that are public. */
@NullMarked
package cn.xieshou.secondment.web;

import org.jspecify.annotations.NullMarked;
