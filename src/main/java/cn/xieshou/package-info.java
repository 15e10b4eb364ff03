/** The application: starts everything, holds nothing. */
@org.jspecify.annotations.NullMarked
package cn.xieshou;
