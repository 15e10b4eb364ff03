/**
 * Holds a submission against its {@code .form} file, by the same settings that the browser reads: whose keys, which
 * types, limits and options. Knows neither tasks nor features.
 */
@NullMarked
package cn.xieshou.workflow.form;

import org.jspecify.annotations.NullMarked;
