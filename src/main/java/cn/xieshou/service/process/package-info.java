/**
 * The year of service as the engine sees it: its forms, steps and names.
 */
@NullMarked
package cn.xieshou.service.process;

import org.jspecify.annotations.NullMarked;
