package cn.xieshou.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * Columns as values and back. A point in time is an {@link Instant} everywhere but here: what both databases take and give is an
 * {@link OffsetDateTime}. Each kind of value is read once for columns that always have one, and once for those that may be null.
 */
public final class Columns {

    private Columns() {}

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, column), column);
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(dayOrNull(row, column), column);
    }

    public static @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** One of an enum's names. */
    public static <E extends Enum<E>> E one(ResultSet row, String column, Class<E> of) throws SQLException {
        return Objects.requireNonNull(oneOrNull(row, column, of), column);
    }

    public static <E extends Enum<E>> @Nullable E oneOrNull(ResultSet row, String column, Class<E> of)
            throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(of, name);
    }

    public static @Nullable Boolean flagOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Boolean.class);
    }

    public static @Nullable Integer wholeOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    /** One text by another in each row, in the order of the rows; neither is ever null. */
    public static ResultSetExtractor<Map<String, String>> texts(String key, String value) {
        return rows -> {
            Map<String, String> found = new LinkedHashMap<>();
            while (rows.next()) {
                found.put(rows.getString(key), rows.getString(value));
            }
            return found;
        };
    }

    /** A point in time as a statement's parameter. */
    public static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable OffsetDateTime timeOrNull(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }
}
