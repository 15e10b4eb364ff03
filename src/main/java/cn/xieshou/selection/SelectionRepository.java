package cn.xieshou.selection;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.Side;
import cn.xieshou.survey.SubjectTeachers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of selections, with what hangs on each. */
@Repository
class SelectionRepository {

    private static final String PUBLIC = " where x.step = :step and x.public_until >= :day";
    private static final String OF = " where pairing_id = ? and school_year = ?";

    private final JdbcClient jdbc;
    private final NomineeRepository nominees;
    private final ObjectionRepository objections;

    SelectionRepository(JdbcClient jdbc, NomineeRepository nominees, ObjectionRepository objections) {
        this.jdbc = jdbc;
        this.nominees = nominees;
        this.objections = objections;
    }

    Optional<Selection> find(SelectionKey key) {
        return jdbc
                .sql("select * from secondment_selection" + OF)
                .params(key.pairingId(), key.schoolYear())
                .query(this::selections)
                .stream()
                .findFirst();
    }

    List<Selection> ofPairing(String pairing) {
        return ReadOnce.of("selections", pairing, () -> jdbc.sql(
                        "select * from secondment_selection where pairing_id = ? order by school_year")
                .param(pairing)
                .query(this::selections));
    }

    /** Without nominees, learners and objections. */
    List<Selection> requests(String pairing) {
        return ReadOnce.of(
                "selection requests",
                pairing,
                () -> withRequests(
                        jdbc.sql("select * from secondment_selection where pairing_id = ? order by school_year")
                                .param(pairing)
                                .query((row, n) -> selection(row))
                                .list()));
    }

    private List<Selection> withRequests(List<Selection> found) {
        if (found.isEmpty()) {
            return found;
        }
        var shortages = shortages(Set.of(found.get(0).key().pairingId()));
        return found.stream()
                .map(one -> one.with(shortages.getOrDefault(one.key(), List.of()), List.of(), List.of(), List.of()))
                .toList();
    }

    /** Some of those whose names are public on {@code day}, those of {@code school} first. */
    List<Selection> publicOn(LocalDate day, String school, int most, int from) {
        return jdbc.sql("select x.* from secondment_selection x join pairing p on p.id = x.pairing_id" + PUBLIC
                        + " order by case when p.supporting_school = :school or p.recipient_school = :school then 0 else 1 end,"
                        + " x.pairing_id, x.school_year limit " + most + " offset " + from)
                .param("step", SelectionStep.PUBLICITY.name())
                .param("day", day)
                .param("school", school)
                .query(this::selections);
    }

    int countPublicOn(LocalDate day) {
        return jdbc.sql("select count(*) from secondment_selection x" + PUBLIC)
                .param("step", SelectionStep.PUBLICITY.name())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    List<Integer> years() {
        return jdbc.sql("select school_year from secondment_selection union select school_year from secondment"
                        + " order by 1 desc")
                .query(Integer.class)
                .list();
    }

    void open(SelectionKey key, LocalDate dueOn) {
        jdbc.sql("insert into secondment_selection (pairing_id, school_year, step, remark, due_on)"
                        + " values (?, ?, ?, '', ?)")
                .params(key.pairingId(), key.schoolYear(), SelectionStep.SHORTAGE.name(), dueOn)
                .update();
    }

    /** With the day for the whole, in a record from before it was kept. */
    void enter(SelectionKey key, SelectionStep step, LocalDate dueOn) {
        set(key, "step = ?, due_on = coalesce(due_on, ?)", step.name(), dueOn);
    }

    void requested(SelectionKey key, List<SubjectTeachers> shortages, String remark, String by) {
        set(key, "requested_by = ?, remark = ?", by, remark);
        clearNobody(key);
        jdbc.sql("delete from secondment_shortage" + OF)
                .params(key.pairingId(), key.schoolYear())
                .update();
        for (int i = 0; i < shortages.size(); i++) {
            jdbc.sql("insert into secondment_shortage (pairing_id, school_year, position, subject, teachers)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(
                            key.pairingId(),
                            key.schoolYear(),
                            i,
                            shortages.get(i).subject(),
                            shortages.get(i).teachers())
                    .update();
        }
    }

    void nobody(SelectionKey key, Side side, String reason, String by) {
        set(key, "nobody_side = ?, nobody_reason = ?, nobody_by = ?", side.name(), reason, by);
        clearReturn(key);
    }

    void clearNobody(SelectionKey key) {
        set(key, "nobody_side = null, nobody_reason = null, nobody_by = null");
    }

    void nominated(SelectionKey key, String by) {
        clearNobody(key);
        clearReturn(key);
        set(key, "nominated_by = ?, confirmed_by = null", by);
    }

    void confirmed(SelectionKey key, String by) {
        set(key, "confirmed_by = ?", by);
        clearReturn(key);
    }

    void learners(SelectionKey key, List<Learner> learners, @Nullable String by) {
        set(key, "learners_by = ?", by);
        clearReturn(key);
        nominees.replaceLearners(key, learners);
    }

    /** The learners stand, but have to be named anew. */
    void learnersWanted(SelectionKey key) {
        set(key, "learners_by = null");
    }

    void published(SelectionKey key, LocalDate from, LocalDate until) {
        set(key, "public_from = ?, public_until = ?", from, until);
    }

    void approved(SelectionKey key, String by, Instant at) {
        set(key, "approved_by = ?, approved_at = ?", by, Columns.time(at));
        clearReturn(key);
    }

    void decided(SelectionKey key, String by, Instant at) {
        set(key, "decided_by = ?, decided_at = ?", by, Columns.time(at));
        clearReturn(key);
    }

    void approvalVoid(SelectionKey key) {
        set(key, "approved_by = null, approved_at = null");
    }

    void returned(SelectionKey key, SelectionStep by, String opinion) {
        set(key, "returned_by = ?, return_opinion = ?", by.name(), opinion);
    }

    void clearReturn(SelectionKey key) {
        set(key, "returned_by = null, return_opinion = null");
    }

    private void set(SelectionKey key, String assignments, @Nullable Object... values) {
        var statement = jdbc.sql("update secondment_selection set " + assignments + OF);
        int at = 1;
        for (Object value : values) {
            statement = statement.param(at++, value);
        }
        statement.param(at, key.pairingId()).param(at + 1, key.schoolYear()).update();
    }

    private Map<SelectionKey, List<SubjectTeachers>> shortages(Collection<String> pairings) {
        return jdbc.sql("select * from secondment_shortage where pairing_id in (:pairings) order by position")
                .param("pairings", pairings)
                .query(BySelection.grouped(
                        (row, n) -> new SubjectTeachers(row.getString("subject"), row.getInt("teachers"))));
    }

    /** With what hangs on each of them, in as many statements as for one. */
    private List<Selection> selections(ResultSet rows) throws SQLException {
        List<Selection> found = new ArrayList<>();
        while (rows.next()) {
            found.add(selection(rows));
        }
        Set<String> pairings = found.stream().map(one -> one.key().pairingId()).collect(Collectors.toSet());
        if (pairings.isEmpty()) {
            return found;
        }
        var shortages = shortages(pairings);
        var named = nominees.of(pairings);
        var learners = nominees.learners(pairings);
        var raised = objections.of(pairings);
        found.replaceAll(one -> one.with(
                shortages.getOrDefault(one.key(), List.of()),
                named.getOrDefault(one.key(), List.of()),
                learners.getOrDefault(one.key(), List.of()),
                raised.getOrDefault(one.key(), List.of())));
        return found;
    }

    private static Selection selection(ResultSet row) throws SQLException {
        return new Selection(
                BySelection.key(row),
                Columns.one(row, "step", SelectionStep.class),
                List.of(),
                row.getString("remark"),
                row.getString("requested_by"),
                Columns.oneOrNull(row, "nobody_side", Side.class),
                row.getString("nobody_reason"),
                row.getString("nobody_by"),
                row.getString("nominated_by"),
                row.getString("confirmed_by"),
                row.getString("learners_by"),
                Columns.dayOrNull(row, "public_from"),
                Columns.dayOrNull(row, "public_until"),
                row.getString("approved_by"),
                Columns.instantOrNull(row, "approved_at"),
                row.getString("decided_by"),
                Columns.instantOrNull(row, "decided_at"),
                Columns.dayOrNull(row, "due_on"),
                Columns.oneOrNull(row, "returned_by", SelectionStep.class),
                row.getString("return_opinion"),
                List.of(),
                List.of(),
                List.of());
    }
}
