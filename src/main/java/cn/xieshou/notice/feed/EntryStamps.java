package cn.xieshou.notice.feed;

import cn.xieshou.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The stamps of the entries of every open feed; they end with it. */
@Repository
class EntryStamps {

    private final JdbcTemplate jdbc;

    EntryStamps(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By uid. */
    Map<String, EntryStamp> of(String account) {
        Map<String, EntryStamp> stamps = new LinkedHashMap<>();
        jdbc.query(
                "select uid, checksum, changed_at, revision from calendar_entry where account = ?",
                row -> {
                    stamps.put(row.getString("uid"), stamp(row));
                },
                account);
        return stamps;
    }

    /** Writes down what {@code now} has and {@code before} had otherwise or not at all; nothing if nothing changed. */
    void keep(String account, Map<String, EntryStamp> before, Map<String, EntryStamp> now) {
        List<Object[]> old = new ArrayList<>();
        before.forEach((uid, stamp) -> {
            if (!stamp.equals(now.get(uid))) {
                old.add(new Object[] {account, uid});
            }
        });
        List<Object[]> fresh = new ArrayList<>();
        now.forEach((uid, stamp) -> {
            if (!stamp.equals(before.get(uid))) {
                fresh.add(row(account, uid, stamp));
            }
        });
        jdbc.batchUpdate("delete from calendar_entry where account = ? and uid = ?", old);
        jdbc.batchUpdate(
                "insert into calendar_entry (account, uid, checksum, changed_at, revision) values (?, ?, ?, ?, ?)",
                fresh);
    }

    private static Object[] row(String account, String uid, EntryStamp stamp) {
        return new Object[] {account, uid, stamp.checksum(), Columns.time(stamp.changedAt()), stamp.revision()};
    }

    private static EntryStamp stamp(ResultSet row) throws SQLException {
        return new EntryStamp(row.getString("checksum"), Columns.instant(row, "changed_at"), row.getInt("revision"));
    }
}
