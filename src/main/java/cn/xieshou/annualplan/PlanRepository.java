package cn.xieshou.annualplan;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Moved;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of plans, with their current texts and consents. */
@Repository
class PlanRepository {

    private final JdbcClient jdbc;
    private final VersionRepository versions;
    private final ConsentRepository consents;

    PlanRepository(JdbcClient jdbc, VersionRepository versions, ConsentRepository consents) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.consents = consents;
    }

    Optional<AnnualPlan> find(PlanId id) {
        return ReadOnce.of(
                "plan", id, () -> jdbc.sql("select * from annual_plan where pairing_id = ? and school_year = ?")
                        .params(id.pairingId(), id.schoolYear())
                        .query((row, number) ->
                                StoredPlan.plan(row, versions.current(id).orElse(null), consents.of(id)))
                        .optional());
    }

    /** The plans of a pairing, the newest school year first, without texts and consents. */
    List<AnnualPlan> ofPairing(String pairing) {
        return ReadOnce.of("plans", pairing, () -> jdbc.sql(
                        "select * from annual_plan where pairing_id = ? order by school_year desc")
                .param(pairing)
                .query((row, number) -> StoredPlan.plan(row))
                .list());
    }

    /** Those of these plans that there are, without texts and consents. */
    List<AnnualPlan> all(Collection<PlanId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc
                        .sql("select * from annual_plan where pairing_id in (:pairings)")
                        .param(
                                "pairings",
                                ids.stream().map(PlanId::pairingId).distinct().toList())
                        .query((row, number) -> StoredPlan.plan(row))
                        .list()
                        .stream()
                        .filter(plan -> ids.contains(plan.id()))
                        .toList();
    }

    /** School years that have plans, the newest first. */
    List<Integer> years() {
        return jdbc.sql("select distinct school_year from annual_plan order by school_year desc")
                .query(Integer.class)
                .list();
    }

    void open(PlanId id, Instant at, LocalDate dueOn) {
        jdbc.sql("""
                        insert into annual_plan (pairing_id, school_year, state, with_drafter, opened_at, due_on, extended, late)
                        values (?, ?, ?, true, ?, ?, false, false)""")
                .params(id.pairingId(), id.schoolYear(), PlanState.MISSING.name(), Columns.time(at), dueOn)
                .update();
    }

    /** A text of the drafter is with the others. */
    void submitted(PlanId id, String by) {
        update(id, "state = ?, with_drafter = false, submitted_by = ?", PlanState.DRAFTING.name(), by);
    }

    void returned(PlanId id, PlanState state, String by, String opinion) {
        update(id, "state = ?, with_drafter = true, returned_by = ?, return_opinion = ?", state.name(), by, opinion);
    }

    /** It stays submitted; one who had agreed has it in hand. */
    void returnedToStep(PlanId id, String party, String opinion) {
        update(
                id,
                "state = ?, returned_by = ?, return_opinion = ?, asked_again = ?",
                PlanState.RETURNED.name(),
                AnnualPlan.SECTION,
                opinion,
                party);
    }

    void askedAgain(PlanId id, @Nullable String party) {
        update(id, "asked_again = ?", party);
    }

    void withdrawn(PlanId id) {
        update(id, "state = ?, with_drafter = true", PlanState.DRAFTING.name());
    }

    /** Whoever of the schools returned it has agreed since. */
    void settled(PlanId id) {
        update(id, "returned_by = null, return_opinion = null");
    }

    void received(PlanId id, String section, LocalDate on, boolean late) {
        update(id, "state = ?, section = ?, received_on = ?, late = ?", PlanState.REVIEWING.name(), section, on, late);
    }

    void due(PlanId id, LocalDate on, boolean extended, boolean late) {
        update(id, "due_on = ?, extended = ?, late = ?", on, extended, late);
    }

    void accepted(PlanId id, String by, @Nullable String remark) {
        update(id, "filed_by = ?, remark = ?, returned_by = null, return_opinion = null", by, remark);
    }

    void filed(PlanId id, String number, LocalDate on, Instant at) {
        update(
                id,
                "state = ?, number = ?, number_sought = ?, filed_on = ?, closed_at = ?",
                PlanState.FILED.name(),
                number,
                Text.sought(number),
                on,
                Columns.time(at));
    }

    /** The plan of this filing number. */
    Optional<PlanId> numbered(String number) {
        String sought = Text.sought(number);
        return sought.isEmpty()
                ? Optional.empty()
                : jdbc.sql("select pairing_id, school_year from annual_plan where number_sought = ?")
                        .param(sought)
                        .query((row, n) -> new PlanId(row.getString("pairing_id"), row.getInt("school_year")))
                        .optional();
    }

    void exempted(PlanId id, String reason, Instant at) {
        update(
                id,
                "state = ?, exempt_reason = ?, closed_at = ?, with_drafter = false",
                PlanState.EXEMPT.name(),
                reason,
                Columns.time(at));
    }

    void dissolved(PlanId id, Instant at) {
        update(
                id,
                "state = ?, closed_at = ?, with_drafter = false, returned_by = null, return_opinion = null",
                PlanState.DISSOLVED.name(),
                Columns.time(at));
    }

    /** Nothing of a plan that is filed, exempted or dissolved changes any more. */
    private void update(PlanId id, String what, @Nullable Object... values) {
        List<@Nullable Object> all = new java.util.ArrayList<>(java.util.Arrays.asList(values));
        all.add(id.pairingId());
        all.add(id.schoolYear());
        int rows = jdbc.sql("update annual_plan set " + what
                        + " where pairing_id = ? and school_year = ? and closed_at is null")
                .params(all)
                .update();
        Moved.one(rows, "plan " + id);
    }
}
