package cn.xieshou.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;

/** Rows of several selections, told apart by the selection that each belongs to. */
final class BySelection {

    private BySelection() {}

    static SelectionKey key(ResultSet row) throws SQLException {
        return new SelectionKey(row.getString("pairing_id"), row.getInt("school_year"));
    }

    /** In the order of the rows. */
    static <T> ResultSetExtractor<Map<SelectionKey, List<T>>> grouped(RowMapper<T> each) {
        return rows -> {
            Map<SelectionKey, List<T>> groups = new HashMap<>();
            for (int number = 0; rows.next(); number++) {
                groups.computeIfAbsent(key(rows), key -> new ArrayList<>()).add(each.mapRow(rows, number));
            }
            return groups;
        };
    }
}
