package cn.xieshou.register;

import org.springframework.jdbc.core.RowMapper;

/**
 * Where the rows of a register come from.
 *
 * @param columns «p.id, p.stage, s.name as supporting_name»
 * @param from «pairing p join school s on …»
 * @param where what holds for every row that the reader may see
 * @param order the register's own order, the last of it unique, so that no row is on two pages
 */
public record RowQuery<R>(String columns, String from, Condition where, String order, RowMapper<R> row) {}
