package cn.xieshou.pairing;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.RecordRows;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of matters that the final assessment does not wait for any longer. */
@Repository
class StoppedMatterRepository {

    private final JdbcClient jdbc;

    StoppedMatterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoppedMatter> find(String pairing, AwaitedKey key) {
        return jdbc.sql(
                        "select * from stopped_matter where pairing_id = ? and matter = ? and school_year = ? and term = ?")
                .params(pairing, key.matter().name(), key.schoolYear(), key.term())
                .query(RecordRows.of(StoppedMatter.class))
                .optional();
    }

    void insert(StoppedMatter it) {
        jdbc.sql("insert into stopped_matter (pairing_id, matter, school_year, term, reason, decided_by, decided_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        it.pairingId(),
                        it.matter().name(),
                        it.schoolYear(),
                        it.term(),
                        it.reason(),
                        it.decidedBy(),
                        Columns.time(it.decidedAt()))
                .update();
    }
}
