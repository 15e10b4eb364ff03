package cn.xieshou.rectification;

import cn.xieshou.register.Condition;
import cn.xieshou.shared.RecordRows;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks up rectifications by what they have in common, and by who may see them. */
@Repository
class RectificationListRepository {

    private static final RowMapper<Rectification> ROW = RecordRows.of(Rectification.class);

    private final JdbcClient jdbc;

    RectificationListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Rectification> all(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from rectification where id in (:ids)")
                        .param("ids", ids)
                        .query(ROW)
                        .list();
    }

    /** @param visible over «r» and its pairing «p» */
    Optional<Rectification> find(String id, Condition visible) {
        return jdbc.sql("select r.* from rectification r join pairing p on p.id = r.pairing_id where r.id = :id and ("
                        + visible.sql() + ")")
                .param("id", id)
                .params(visible.values())
                .query(ROW)
                .optional();
    }

    /** The newest of a pairing that are visible. */
    List<Rectification> newest(String pairing, Condition visible, int most) {
        return jdbc.sql(
                        "select r.* from rectification r join pairing p on p.id = r.pairing_id where r.pairing_id = :pairing"
                                + " and (" + visible.sql() + ") order by r.demanded_at desc, r.id desc fetch first "
                                + most
                                + " rows only")
                .param("pairing", pairing)
                .params(visible.values())
                .query(ROW)
                .list();
    }

    /** Those of a pairing that are not over. */
    List<Rectification> open(String pairing) {
        return jdbc.sql("select * from rectification where pairing_id = :pairing and state in (:open) order by id")
                .param("pairing", pairing)
                .param("open", RectificationState.open())
                .query(ROW)
                .list();
    }

    /** Those that come from the same, newest first. */
    List<Rectification> from(String pairing, DemandSource source, String sourceId) {
        return jdbc.sql(
                        "select * from rectification where pairing_id = :pairing and source = :source and source_id = :id"
                                + " order by id desc")
                .param("pairing", pairing)
                .param("source", source.name())
                .param("id", sourceId)
                .query(ROW)
                .list();
    }
}
