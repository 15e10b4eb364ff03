package cn.xieshou.selection;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.RecordRows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what teachers said of going. */
@Repository
class OwnWordRepository {

    private final JdbcClient jdbc;

    OwnWordRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first. */
    List<OwnWord> of(SelectionKey key) {
        return jdbc.sql("select teacher, willing, remark, said_at from secondment_own_word"
                        + " where pairing_id = ? and school_year = ? order by said_at, teacher")
                .params(key.pairingId(), key.schoolYear())
                .query(RecordRows.of(OwnWord.class))
                .list();
    }

    /** In place of what the teacher said before. */
    void put(SelectionKey key, OwnWord word) {
        jdbc.sql("delete from secondment_own_word where pairing_id = ? and school_year = ? and teacher = ?")
                .params(key.pairingId(), key.schoolYear(), word.teacher())
                .update();
        jdbc.sql("insert into secondment_own_word (pairing_id, school_year, teacher, willing, remark, said_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        key.pairingId(),
                        key.schoolYear(),
                        word.teacher(),
                        word.willing(),
                        word.remark(),
                        Columns.time(word.saidAt()))
                .update();
    }
}
