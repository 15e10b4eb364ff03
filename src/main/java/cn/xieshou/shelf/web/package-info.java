/** Pages of the shared shelf. */
@NullMarked
package cn.xieshou.shelf.web;

import org.jspecify.annotations.NullMarked;
