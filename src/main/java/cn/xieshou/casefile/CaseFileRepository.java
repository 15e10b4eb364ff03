package cn.xieshou.casefile;

import cn.xieshou.shared.Columns;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of whole files, of each pairing the last one. */
@Repository
class CaseFileRepository {

    private final JdbcClient jdbc;

    CaseFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(CaseFile file, byte[] content) {
        jdbc.sql("delete from case_file where pairing_id = :id")
                .param("id", file.pairingId())
                .update();
        jdbc.sql("insert into case_file (pairing_id, content, papers, asked_by, made_at)"
                        + " values (:id, :content, :papers, :by, :at)")
                .param("id", file.pairingId())
                .param("content", content)
                .param("papers", file.papers())
                .param("by", file.askedBy())
                .param("at", Columns.time(file.madeAt()))
                .update();
    }

    Optional<CaseFile> find(String pairingId) {
        return jdbc.sql("select pairing_id, papers, asked_by, made_at from case_file where pairing_id = :id")
                .param("id", pairingId)
                .query((row, number) -> {
                    Instant at = Columns.instant(row, "made_at");
                    return new CaseFile(
                            row.getString("pairing_id"), row.getInt("papers"), row.getString("asked_by"), at);
                })
                .optional();
    }

    Optional<byte[]> content(String pairingId) {
        return jdbc.sql("select content from case_file where pairing_id = :id")
                .param("id", pairingId)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }
}
