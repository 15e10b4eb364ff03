package cn.xieshou.register;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.util.ClassUtils;

/** Reads a record from the first columns of a row, in the order of its components; of an enum the name. */
public final class Columns<R extends Record> implements RowMapper<R> {

    private final Constructor<R> constructor;
    private final Class<?>[] types;

    private Columns(Class<R> type) {
        types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .map(ClassUtils::resolvePrimitiveIfNecessary)
                .toArray(Class<?>[]::new);
        constructor = BeanUtils.getResolvableConstructor(type);
    }

    public static <R extends Record> Columns<R> of(Class<R> type) {
        return new Columns<>(type);
    }

    @Override
    public R mapRow(ResultSet row, int number) throws SQLException {
        @Nullable Object[] values = new Object[types.length];
        for (int column = 0; column < types.length; column++) {
            values[column] = value(row, column + 1, types[column]);
        }
        return BeanUtils.instantiateClass(constructor, values);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object value(ResultSet row, int column, Class<?> type) throws SQLException {
        if (!type.isEnum()) {
            return row.getObject(column, type);
        }
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf((Class<? extends Enum>) type, name);
    }
}
