package cn.xieshou.matching;

import cn.xieshou.matching.PairScore.Line;
import cn.xieshou.shared.Columns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Scores as they were judged, and what was decided upon them. */
@Repository
class ChoiceRepository {

    private final JdbcClient jdbc;

    ChoiceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertScores(String round, List<PairScore> scores) {
        for (PairScore score : scores) {
            for (Line line : score.lines()) {
                jdbc.sql("insert into matching_score values (?, ?, ?, ?, ?, ?, ?)")
                        .params(
                                round,
                                score.recipient(),
                                score.supporting(),
                                line.criterion().name(),
                                line.measured(),
                                line.points(),
                                line.reason())
                        .update();
            }
        }
    }

    List<PairScore> scores(String round) {
        Map<List<String>, List<Line>> pairs = new LinkedHashMap<>();
        jdbc.sql("select * from matching_score where round_id = ? order by recipient, supporting")
                .params(round)
                .query(row -> {
                    pairs.computeIfAbsent(
                                    List.of(row.getString("recipient"), row.getString("supporting")),
                                    pair -> new ArrayList<>())
                            .add(new Line(
                                    Columns.one(row, "criterion", Criterion.class),
                                    row.getInt("measured"),
                                    row.getInt("points"),
                                    row.getString("reason")));
                });
        return pairs.entrySet().stream()
                .map(pair -> new PairScore(pair.getKey().get(0), pair.getKey().get(1), inTableOrder(pair.getValue())))
                .toList();
    }

    void insert(String round, Choice choice) {
        jdbc.sql("insert into matching_choice (round_id, recipient, proposed, chosen) values (?, ?, ?, ?)")
                .params(java.util.Arrays.asList(round, choice.recipient(), choice.proposed(), choice.chosen()))
                .update();
    }

    void update(String round, Choice choice) {
        jdbc.sql("""
                        update matching_choice set chosen = :chosen, override_reason = :reason, pairing_id = :pairing
                        where round_id = :round and recipient = :recipient
                        """)
                .param("chosen", choice.chosen())
                .param("reason", choice.overrideReason())
                .param("pairing", choice.pairingId())
                .param("round", round)
                .param("recipient", choice.recipient())
                .update();
    }

    List<Choice> choices(String round) {
        return jdbc.sql("select * from matching_choice where round_id = ? order by recipient")
                .params(round)
                .query((row, number) -> new Choice(
                        row.getString("recipient"),
                        row.getString("proposed"),
                        row.getString("chosen"),
                        row.getString("override_reason"),
                        row.getString("pairing_id")))
                .list();
    }

    private static List<Line> inTableOrder(List<Line> lines) {
        return lines.stream()
                .sorted(java.util.Comparator.comparing(Line::criterion))
                .toList();
    }
}
