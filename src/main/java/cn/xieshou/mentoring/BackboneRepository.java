package cn.xieshou.mentoring;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Moved;
import cn.xieshou.shared.RecordRows;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of new backbone teachers. */
@Repository
class BackboneRepository {

    private static final String BY_SUBJECT = """
            select s.subject, (select count(*) from new_backbone b
                where b.pairing_id = :pairing and b.subject = s.subject and b.struck_at is null) as counted
            from (select m.subject from mentorship m join mentoring_year y on y.id = m.mentoring_year
                    where y.pairing_id = :pairing and m.began_on is not null and m.state in (:lasting)
                union select n.subject from new_backbone n where n.pairing_id = :pairing and n.struck_at is null) s""";

    private final JdbcClient jdbc;

    BackboneRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<NewBackbone> of(String pairing) {
        return jdbc.sql("select * from new_backbone where pairing_id = ? order by named_on desc, id desc")
                .param(pairing)
                .query(RecordRows.of(NewBackbone.class))
                .list();
    }

    Optional<NewBackbone> find(long id) {
        return jdbc.sql("select * from new_backbone where id = ?")
                .param(id)
                .query(RecordRows.of(NewBackbone.class))
                .optional();
    }

    boolean isRecorded(String filesKey) {
        return jdbc.sql("select count(*) from new_backbone where files_key = ?")
                        .param(filesKey)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insert(NewBackbone one) {
        jdbc.sql("""
                        insert into new_backbone (pairing_id, staff_number, name, subject, level_named, named_on, document,
                            files_key, recorded_by, recorded_at)
                        values (:pairing, :number, :name, :subject, :level, :day, :document, :files, :by, :at)""")
                .param("pairing", one.pairingId())
                .param("number", one.staffNumber())
                .param("name", one.name())
                .param("subject", one.subject())
                .param("level", one.levelNamed().name())
                .param("day", one.namedOn())
                .param("document", one.document())
                .param("files", one.filesKey())
                .param("by", one.recordedBy())
                .param("at", Columns.time(one.recordedAt()))
                .update();
    }

    void strike(long id, String by, Instant at, String reason) {
        int rows = jdbc.sql("update new_backbone set struck_by = ?, struck_at = ?, strike_reason = ?"
                        + " where id = ? and struck_at is null")
                .params(by, Columns.time(at), reason, id)
                .update();
        Moved.one(rows, "new backbone teacher " + id + " struck out");
    }

    /** How many count in each subject in which the pairing has or had a mentor, and in any other in which somebody was recorded. */
    Map<String, Integer> bySubject(String pairing) {
        Map<String, Integer> found = new HashMap<>();
        jdbc.sql(BY_SUBJECT)
                .param("pairing", pairing)
                .param("lasting", MentorshipState.lasting())
                .query(row -> {
                    found.put(row.getString("subject"), row.getInt("counted"));
                });
        return found;
    }
}
