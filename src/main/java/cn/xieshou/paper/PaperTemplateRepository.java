package cn.xieshou.paper;

import cn.xieshou.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The table of templates that the bureau has brought, and of which one held when. */
@Repository
class PaperTemplateRepository {

    private static final String TEMPLATE =
            "select id, kind, file_name, checksum, brought_by, brought_at from paper_template";
    private static final String USE = "select used.kind, used.template_id, template.file_name, used.put_by, used.put_at"
            + " from paper_template_use used left join paper_template template on template.id = used.template_id";

    private final JdbcClient jdbc;

    PaperTemplateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(String kind, String fileName, byte[] content, String checksum, String by, Instant at) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into paper_template (kind, file_name, content, checksum, brought_by, brought_at)"
                        + " values (:kind, :fileName, :content, :checksum, :by, :at)")
                .param("kind", kind)
                .param("fileName", fileName)
                .param("content", content)
                .param("checksum", checksum)
                .param("by", by)
                .param("at", Columns.time(at))
                .update(key, "id");
        return java.util.Objects.requireNonNull(key.getKey()).longValue();
    }

    void use(String kind, @Nullable Long template, String by, Instant at) {
        jdbc.sql("insert into paper_template_use (kind, template_id, put_by, put_at) values (:kind, :id, :by, :at)")
                .param("kind", kind)
                .param("id", template)
                .param("by", by)
                .param("at", Columns.time(at))
                .update();
    }

    /** Newest first. */
    List<PaperTemplate> brought(String kind, int most) {
        return jdbc.sql(TEMPLATE + " where kind = :kind order by id desc limit :most")
                .param("kind", kind)
                .param("most", most)
                .query(PaperTemplateRepository::template)
                .list();
    }

    Optional<PaperTemplate> find(String kind, long id) {
        return jdbc.sql(TEMPLATE + " where kind = :kind and id = :id")
                .param("kind", kind)
                .param("id", id)
                .query(PaperTemplateRepository::template)
                .optional();
    }

    byte[] content(long id) {
        return jdbc.sql("select content from paper_template where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    /** Newest first; the first of them is what holds. */
    List<TemplateUse> uses(String kind, int most) {
        return jdbc.sql(USE + " where used.kind = :kind order by used.id desc limit :most")
                .param("kind", kind)
                .param("most", most)
                .query(PaperTemplateRepository::use)
                .list();
    }

    /** What holds for each kind for which anything was ever put. */
    List<TemplateUse> holding() {
        return jdbc.sql(USE + " where used.id in (select max(id) from paper_template_use group by kind)")
                .query(PaperTemplateRepository::use)
                .list();
    }

    private static PaperTemplate template(ResultSet row, int number) throws SQLException {
        return new PaperTemplate(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("file_name"),
                row.getString("checksum"),
                row.getString("brought_by"),
                Columns.instant(row, "brought_at"));
    }

    private static TemplateUse use(ResultSet row, int number) throws SQLException {
        long template = row.getLong("template_id");
        boolean shipped = row.wasNull();
        String fileName = row.getString("file_name");
        return new TemplateUse(
                row.getString("kind"),
                shipped ? null : template,
                fileName == null ? "" : fileName,
                row.getString("put_by"),
                Columns.instant(row, "put_at"));
    }
}
