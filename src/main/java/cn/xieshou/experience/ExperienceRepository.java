package cn.xieshou.experience;

import cn.xieshou.register.Condition;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Moved;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import cn.xieshou.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of experiences. */
@Repository
class ExperienceRepository {

    private final JdbcClient jdbc;

    ExperienceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Experience> find(long id) {
        return of(Condition.of("e.id = :id", "id", id)).stream().findFirst();
    }

    /** @param which over «e», the newest first */
    List<Experience> of(Condition which) {
        return jdbc.sql("select e.* from experience e where " + which.sql() + " order by e.started_at desc, e.id desc")
                .params(which.values())
                .query(RecordRows.of(Experience.class))
                .list();
    }

    List<Experience> ofPairing(String pairing) {
        return ReadOnce.of(
                "experiences", pairing, () -> of(Condition.of("e.pairing_id = :pairing", "pairing", pairing)));
    }

    long insert(String pairing, Side side, String school, SchoolYear year, String by, Instant at) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into experience (pairing_id, side, school, school_year, state, title, sought, practice, effect, lesson,
                            figures, started_by, started_at)
                        values (:pairing, :side, :school, :year, :state, '', '', '', '', '', '', :by, :at)""")
                .param("pairing", pairing)
                .param("side", side.name())
                .param("school", school)
                .param("year", year.startYear())
                .param("state", ExperienceState.WRITING.name())
                .param("by", by)
                .param("at", Columns.time(at))
                .update(id, "id");
        return Objects.requireNonNull(id.getKeyAs(Number.class)).longValue();
    }

    void written(long id, ExperienceText text, String figures, String by) {
        moved(
                "title = :title, sought = :sought, practice = :practice, effect = :effect, lesson = :lesson, figures = :figures,"
                        + " written_by = :by, opinion = null",
                Map.of(
                        "title", text.title(),
                        "sought", Text.sought(text.title()),
                        "practice", text.practice(),
                        "effect", text.effect(),
                        "lesson", text.lesson(),
                        "figures", figures,
                        "by", by),
                id,
                ExperienceState.APPROVING);
    }

    /** The principal has approved; the figures say for good what they say now. */
    void approved(long id, ExperienceText settled) {
        moved(
                "practice = :practice, effect = :effect, lesson = :lesson",
                Map.of("practice", settled.practice(), "effect", settled.effect(), "lesson", settled.lesson()),
                id,
                ExperienceState.RECOMMENDING);
    }

    void recommended(long id, String by) {
        moved("recommended_by = :by", Map.of("by", by), id, ExperienceState.PUBLISHING);
    }

    void returned(long id, String opinion) {
        moved("opinion = :opinion", Map.of("opinion", opinion), id, ExperienceState.WRITING);
    }

    void published(long id, long material, LocalDate on) {
        moved(
                "material = :material, published_on = :on",
                Map.of("material", material, "on", on),
                id,
                ExperienceState.PUBLISHED);
    }

    /** @param to one of those in which it is over */
    void over(long id, ExperienceState to, String opinion) {
        moved("opinion = :opinion", Map.of("opinion", opinion), id, to);
    }

    private void moved(String set, Map<String, ?> values, long id, ExperienceState to) {
        int rows = jdbc.sql("update experience set " + set + ", state = :to where id = :id and state in (:before)")
                .params(values)
                .param("to", to.name())
                .param("id", id)
                .param("before", to.before().stream().map(Enum::name).toList())
                .update();
        Moved.one(rows, "experience " + id + " to " + to);
    }
}
