package cn.xieshou.shared;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Rows as records: the component {@code supportingSchool} is the column {@code supporting_school} and nothing else. Spring's own
 * mapping asks for {@code supportingSchool} first, which fails for every row and costs an exception each time.
 */
public final class RecordRows<T extends Record> implements RowMapper<T> {

    private static final ConversionService CONVERSION = DefaultConversionService.getSharedInstance();

    private final Constructor<T> constructor;
    private final List<Column> columns;

    private RecordRows(Class<T> type) {
        this.constructor = BeanUtils.getResolvableConstructor(type);
        this.columns = Arrays.stream(type.getRecordComponents()).map(Column::of).toList();
    }

    /** Rows that have a column for every component of {@code type}; others may be there too. */
    public static <T extends Record> RecordRows<T> of(Class<T> type) {
        return new RecordRows<>(type);
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).value(row);
        }
        return BeanUtils.instantiateClass(constructor, values);
    }

    private record Column(String name, Class<?> type) {

        static Column of(RecordComponent component) {
            return new Column(JdbcUtils.convertPropertyNameToUnderscoreName(component.getName()), component.getType());
        }

        @Nullable Object value(ResultSet row) throws SQLException {
            if (type == Instant.class) {
                return Columns.instantOrNull(row, name);
            }
            Object value = JdbcUtils.getResultSetValue(row, row.findColumn(name), type);
            return CONVERSION.convert(value, type);
        }
    }
}
