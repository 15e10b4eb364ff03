/**
 * Registers: long lists of one kind that people filter, sort, turn over and take along as a sheet. A feature states its
 * query, columns and filters; filtering, sorting, paging and counting happen in the database, whatever its size.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "page", "document"})
package cn.xieshou.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
