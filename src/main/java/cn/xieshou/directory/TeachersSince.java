package cn.xieshou.directory;

import cn.xieshou.shared.Columns;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Since when teachers stand in the list of their school. */
@Repository
public class TeachersSince {

    private final JdbcClient jdbc;

    TeachersSince(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The days by staff number; whoever stood in the first list of the school is left out. */
    public Map<String, LocalDate> of(Collection<String> staffNumbers) {
        Map<String, LocalDate> since = new HashMap<>();
        if (!staffNumbers.isEmpty()) {
            jdbc.sql("select staff_number, school_since from teacher"
                            + " where staff_number in (:numbers) and school_since is not null")
                    .param("numbers", staffNumbers)
                    .query(row -> {
                        since.put(row.getString("staff_number"), Columns.day(row, "school_since"));
                    });
        }
        return since;
    }
}
