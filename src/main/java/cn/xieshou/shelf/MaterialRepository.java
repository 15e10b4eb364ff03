package cn.xieshou.shelf;

import cn.xieshou.register.Condition;
import cn.xieshou.shared.ChineseOrder;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of materials. */
@Repository
class MaterialRepository {

    static final RowMapper<Material> ROW = RecordRows.of(Material.class);

    private final JdbcClient jdbc;

    MaterialRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param visible about the material «m» */
    Optional<Material> find(long id, Condition visible) {
        return jdbc.sql("select m.* from shelf_material m where m.id = :id and (" + visible.sql() + ")")
                .param("id", id)
                .params(visible.values())
                .query(ROW)
                .optional();
    }

    Optional<Material> byFiles(String key, Condition visible) {
        return jdbc.sql("select m.* from shelf_material m where m.files_key = :key and (" + visible.sql() + ")")
                .param("key", key)
                .params(visible.values())
                .query(ROW)
                .optional();
    }

    /** Of a school, what the bureau recommends first, then the newest. */
    List<Material> newest(String school, Condition visible, int most) {
        return jdbc.sql("select m.* from shelf_material m where m.school = :school and m.state = 'SHOWN' and ("
                        + visible.sql() + ") order by case when m.recommended_at is null then 1 else 0 end,"
                        + " m.changed_at desc, m.id desc fetch first " + most + " rows only")
                .param("school", school)
                .params(visible.values())
                .query(ROW)
                .list();
    }

    /** Those for which this holds, what was recommended last first. */
    List<Material> recommended(Condition where, int most) {
        return jdbc.sql("select m.* from shelf_material m where " + where.sql()
                        + " order by m.recommended_at desc, m.id desc fetch first " + most + " rows only")
                .params(where.values())
                .query(ROW)
                .list();
    }

    /** Locked until the caller's transaction ends. */
    Material lock(long id) {
        return jdbc.sql("select * from shelf_material where id = ? for update")
                .param(id)
                .query(ROW)
                .single();
    }

    /** One at a time changes what a school has on the shelf, so that its space is counted right. */
    void lockSchool(String school) {
        jdbc.sql("select code from school where code = ? for update")
                .param(school)
                .query(String.class)
                .list();
    }

    long insert(String school, NewMaterial material, String filesKey, String by, Instant at) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        content(jdbc.sql("""
                                insert into shelf_material (school, title, title_key, sought, kind, subject, grade, author, about,
                                    rights, state, files_key, shelved_by, shelved_at, changed_at)
                                values (:school, :title, :titleKey, :sought, :kind, :subject, :grade, :author, :about, :rights,
                                    :state, :files, :by, :at, :at)"""), material, at)
                .param("school", school)
                .param("state", MaterialState.SHOWN.name())
                .param("files", filesKey)
                .param("by", by)
                .update(id, "id");
        return Objects.requireNonNull(id.getKeyAs(Number.class)).longValue();
    }

    void change(long id, NewMaterial material, Instant at) {
        content(jdbc.sql("""
                                update shelf_material set title = :title, title_key = :titleKey, sought = :sought, kind = :kind,
                                    subject = :subject, grade = :grade, author = :author, about = :about, rights = :rights,
                                    changed_at = :at where id = :id"""), material, at).param("id", id).update();
    }

    void state(long id, MaterialState state) {
        jdbc.sql("update shelf_material set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    /** @param by null to take the recommendation back */
    void recommend(long id, @Nullable String by, @Nullable Instant at) {
        jdbc.sql("update shelf_material set recommended_by = :by, recommended_at = :at where id = :id")
                .param("by", by)
                .param("at", at == null ? null : Columns.time(at))
                .param("id", id)
                .update();
    }

    private static JdbcClient.StatementSpec content(
            JdbcClient.StatementSpec statement, NewMaterial material, Instant at) {
        return statement
                .param("title", material.title())
                .param("titleKey", ChineseOrder.key(material.title()))
                .param("sought", Text.sought(material.title() + " " + material.author()))
                .param("kind", material.kind().orElseThrow().name())
                .param("subject", material.subject())
                .param("grade", material.grade())
                .param("author", material.author())
                .param("about", material.about())
                .param("rights", material.rights().orElseThrow().name())
                .param("at", Columns.time(at));
    }
}
