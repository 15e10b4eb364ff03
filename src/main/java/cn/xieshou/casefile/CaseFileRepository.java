package cn.xieshou.casefile;

import cn.xieshou.database.Parts;
import cn.xieshou.shared.Columns;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of whole files, of each pairing the last one, and of the papers in them. */
@Repository
class CaseFileRepository {

    private final JdbcClient jdbc;
    private final Parts parts;

    CaseFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.parts = new Parts(jdbc, "case_file_part", "pairing_id");
    }

    void keep(CaseFile file, List<ListedPaper> papers, Path content) throws IOException {
        jdbc.sql("delete from case_file where pairing_id = :id")
                .param("id", file.pairingId())
                .update();
        jdbc.sql("insert into case_file (pairing_id, papers, asked_by, made_at) values (:id, :papers, :by, :at)")
                .param("id", file.pairingId())
                .param("papers", file.papers())
                .param("by", file.askedBy())
                .param("at", Columns.time(file.madeAt()))
                .update();
        parts.keep(file.pairingId(), content);
        for (int place = 0; place < papers.size(); place++) {
            keep(file.pairingId(), place, papers.get(place));
        }
    }

    private void keep(String pairingId, int place, ListedPaper paper) {
        jdbc.sql("insert into case_file_paper (pairing_id, place, title, number, dated, restricted)"
                        + " values (:id, :place, :title, :number, :day, :restricted)")
                .param("id", pairingId)
                .param("place", place)
                .param("title", paper.title())
                .param("number", paper.number())
                .param("day", paper.day())
                .param("restricted", paper.restricted())
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

    /** The papers in it, in the order of their numbers. */
    List<ListedPaper> papers(String pairingId) {
        return jdbc.sql(
                        "select title, number, dated, restricted from case_file_paper where pairing_id = :id order by place")
                .param("id", pairingId)
                .query((row, number) -> new ListedPaper(
                        row.getString("title"),
                        row.getString("number"),
                        Columns.dayOrNull(row, "dated"),
                        row.getString("restricted")))
                .list();
    }

    /** The archive of the papers. */
    void write(String pairingId, OutputStream out) throws IOException {
        parts.write(pairingId, out);
    }
}
