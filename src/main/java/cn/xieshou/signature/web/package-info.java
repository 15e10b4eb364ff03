/** Where one keeps one's signature. */
@NullMarked
package cn.xieshou.signature.web;

import org.jspecify.annotations.NullMarked;
