package cn.xieshou.attachment;

import cn.xieshou.shared.RecordRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cadres of attachments. */
@Repository
class CadreRepository {

    private static final RowMapper<Cadre> CADRE = RecordRows.of(Cadre.class);

    private final JdbcClient jdbc;

    CadreRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who is sent, by attachment; in one statement. */
    Map<Long, List<Cadre>> of(Collection<Long> attachments) {
        Map<Long, List<Cadre>> cadres = new HashMap<>();
        if (!attachments.isEmpty()) {
            jdbc.sql("select attachment, id, staff_number, name, post, kind from attachment_cadre"
                            + " where attachment in (:attachments) order by id")
                    .param("attachments", attachments)
                    .query((row, n) -> cadres.computeIfAbsent(row.getLong("attachment"), id -> new ArrayList<>())
                            .add(Objects.requireNonNull(CADRE.mapRow(row, n))))
                    .list();
        }
        return cadres;
    }
}
