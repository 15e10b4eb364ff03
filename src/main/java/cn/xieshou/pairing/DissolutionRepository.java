package cn.xieshou.pairing;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.RecordRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of pairings that ended early, and of the tasks that were open then. */
@Repository
class DissolutionRepository {

    private final JdbcClient jdbc;

    DissolutionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody's open task when the pairing ended.
     *
     * @param account who had it in hand or could have taken it
     */
    record Holder(String taskName, String account) {}

    Optional<Dissolution> find(String pairing) {
        return ReadOnce.of("dissolution", pairing, () -> jdbc.sql("select * from dissolution where pairing_id = ?")
                .param(pairing)
                .query(RecordRows.of(Dissolution.class))
                .optional());
    }

    /** By pairing. */
    Map<String, Dissolution> all() {
        return jdbc.sql("select * from dissolution").query(RecordRows.of(Dissolution.class)).list().stream()
                .collect(Collectors.toMap(Dissolution::pairingId, one -> one));
    }

    void insert(Dissolution it) {
        jdbc.sql("insert into dissolution (pairing_id, ground, reason, last_day, stage, decided_by, decided_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        it.pairingId(),
                        it.ground().name(),
                        it.reason(),
                        it.lastDay(),
                        it.stage().name(),
                        it.decidedBy(),
                        Columns.time(it.decidedAt()))
                .update();
    }

    void holders(String pairing, List<Holder> holders) {
        for (int i = 0; i < holders.size(); i++) {
            jdbc.sql("insert into dissolution_task (pairing_id, position, task_name, account) values (?, ?, ?, ?)")
                    .params(
                            pairing,
                            i,
                            holders.get(i).taskName(),
                            holders.get(i).account())
                    .update();
        }
    }

    void items(String pairing, List<UnderWay> items) {
        for (int i = 0; i < items.size(); i++) {
            UnderWay item = items.get(i);
            jdbc.sql("insert into dissolution_item (pairing_id, position, what, standing, outcome)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(pairing, i, item.what(), item.now(), item.outcome())
                    .update();
        }
    }

    List<UnderWay> items(String pairing) {
        return jdbc.sql("select what, standing, outcome from dissolution_item where pairing_id = ? order by position")
                .param(pairing)
                .query((row, number) ->
                        UnderWay.of(row.getString("what"), row.getString("standing"), row.getString("outcome")))
                .list();
    }

    List<Holder> holders(String pairing) {
        return jdbc.sql("select task_name, account from dissolution_task where pairing_id = ? order by position")
                .param(pairing)
                .query(RecordRows.of(Holder.class))
                .list();
    }
}
