package cn.xieshou.evaluation;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.RecordRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of scoring sheets: a version is written once. */
@Repository
class ScoringRepository {

    private static final RowMapper<Criterion> CRITERION = RecordRows.of(Criterion.class);

    private final JdbcClient jdbc;

    ScoringRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes whoever writes a version wait for each other. */
    void lock(String programme) {
        jdbc.sql("select code from programme where code = ? for update")
                .param(programme)
                .query(String.class)
                .single();
    }

    /** Heads beside each of its lines, in one statement. */
    Optional<ScoringSheet> find(long id) {
        return ReadOnce.of("scoring sheet", id, () -> sheet(id));
    }

    private Optional<ScoringSheet> sheet(long id) {
        List<ScoringSheet.Head> heads = new ArrayList<>();
        List<Criterion> criteria = jdbc.sql(
                        "select c.*, s.programme, s.version, s.note, s.made_by, s.made_at from scoring_sheet s"
                                + " join scoring_criterion c on c.sheet = s.id where s.id = ? order by c.place")
                .param(id)
                .query((row, n) -> {
                    heads.add(new ScoringSheet.Head(
                            id,
                            row.getString("programme"),
                            row.getInt("version"),
                            row.getString("note"),
                            row.getString("made_by"),
                            Columns.instant(row, "made_at")));
                    return CRITERION.mapRow(row, n);
                })
                .list();
        return heads.stream().findFirst().map(head -> new ScoringSheet(head, criteria));
    }

    Optional<ScoringSheet> newest(String programme, ScoringKind kind) {
        return heads(programme, kind).stream().findFirst().flatMap(head -> find(head.id()));
    }

    /** The newest first. */
    List<ScoringSheet.Head> heads(String programme, ScoringKind kind) {
        return jdbc.sql("select * from scoring_sheet where programme = ? and kind = ? order by version desc")
                .params(programme, kind.name())
                .query(RecordRows.of(ScoringSheet.Head.class))
                .list();
    }

    long insert(
            String programme,
            ScoringKind kind,
            int version,
            String note,
            String by,
            Instant at,
            List<NewCriterion> criteria) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql(
                        "insert into scoring_sheet (programme, kind, version, note, made_by, made_at) values (?, ?, ?, ?, ?, ?)")
                .params(programme, kind.name(), version, note, by, Columns.time(at))
                .update(id, "id");
        long sheet = Objects.requireNonNull(id.getKeyAs(Number.class)).longValue();
        int place = 0;
        for (NewCriterion one : criteria) {
            jdbc.sql("insert into scoring_criterion (sheet, place, dimension, name, weight, least, evidence, source)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            sheet,
                            ++place,
                            one.dimension(),
                            one.name(),
                            one.weight(),
                            one.least(),
                            one.evidence(),
                            one.source().name())
                    .update();
        }
        return sheet;
    }
}
