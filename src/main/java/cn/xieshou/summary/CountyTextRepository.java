package cn.xieshou.summary;

import cn.xieshou.shared.Columns;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the office's summaries; rows are added, never changed. */
@Repository
class CountyTextRepository {

    private static final int SHOWN = 30;

    private final JdbcClient jdbc;

    CountyTextRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest of a year without their parts, the newest first. */
    List<CountyText> versions(int schoolYear) {
        return jdbc.sql("select * from county_summary where school_year = ? order by version_no desc fetch first "
                        + SHOWN + " rows only")
                .param(schoolYear)
                .query((row, n) -> new CountyText(
                        schoolYear,
                        row.getInt("version_no"),
                        row.getString("saved_by"),
                        Columns.instant(row, "saved_at"),
                        Map.of(),
                        Map.of()))
                .list();
    }

    Optional<CountyText> find(int schoolYear, int version) {
        Map<SummaryPart, String> bodies = new EnumMap<>(SummaryPart.class);
        Map<SummaryPart, String> readings = new EnumMap<>(SummaryPart.class);
        jdbc.sql("select part, body, read_as from county_summary_part where school_year = ? and version_no = ?")
                .params(schoolYear, version)
                .query(row -> {
                    SummaryPart part = Columns.one(row, "part", SummaryPart.class);
                    bodies.put(part, row.getString("body"));
                    readings.put(part, row.getString("read_as"));
                });
        return jdbc.sql("select * from county_summary where school_year = ? and version_no = ?")
                .params(schoolYear, version)
                .query((row, n) -> new CountyText(
                        schoolYear,
                        version,
                        row.getString("saved_by"),
                        Columns.instant(row, "saved_at"),
                        bodies,
                        readings))
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if that version was saved meanwhile */
    void insert(int schoolYear, int version, String by, Instant at) {
        jdbc.sql("insert into county_summary (school_year, version_no, saved_by, saved_at) values (?, ?, ?, ?)")
                .params(schoolYear, version, by, Columns.time(at))
                .update();
    }

    void insert(int schoolYear, int version, SummaryPart part, String body, String readAs) {
        jdbc.sql(
                        "insert into county_summary_part (school_year, version_no, part, body, read_as) values (?, ?, ?, ?, ?)")
                .params(schoolYear, version, part.name(), body, readAs)
                .update();
    }
}
