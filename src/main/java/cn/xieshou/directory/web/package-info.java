/** Pages of the directory: schools with their profile and teachers, accounts. */
@NullMarked
package cn.xieshou.directory.web;

import org.jspecify.annotations.NullMarked;
