package cn.xieshou.annualplan;

import cn.xieshou.files.FilesOfCases;
import cn.xieshou.matter.OpenStep;
import cn.xieshou.matter.OpenSteps;
import cn.xieshou.pairing.PairingInRow;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.shared.SchoolYear;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Rows of the filing register: what the database lists, and what else is known of it. */
@Component
class PlanRows {

    private final PlanActions actions;
    private final PlanLateness lateness;
    private final OpenSteps steps;
    private final FilesOfCases files;
    private final Clock clock;

    PlanRows(PlanActions actions, PlanLateness lateness, OpenSteps steps, FilesOfCases files, Clock clock) {
        this.actions = actions;
        this.lateness = lateness;
        this.steps = steps;
        this.files = files;
        this.clock = clock;
    }

    /** A pairing with its plan of that school year, if there is one. */
    PlanRow listed(ResultSet row, SchoolYear year, Map<String, String> programmes) throws SQLException {
        PairingInRow pairing = PairingRows.of(row);
        AnnualPlan plan = row.getString("state") == null ? null : StoredPlan.plan(row);
        return new PlanRow(
                new PlanId(pairing.id(), year.startYear()),
                pairing.title(),
                pairing.supporting(),
                pairing.recipient(),
                pairing.level().label(),
                programmes.getOrDefault(pairing.programme(), pairing.programme()),
                plan,
                plan != null && plan.isOverdue(LocalDate.now(clock)));
    }

    /** With who holds the open ones and how late they came, for all at once. */
    List<PlanRow> complete(List<PlanRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        List<String> open = rows.stream()
                .filter(PlanRow::isOpen)
                .map(row -> row.id().pairingId())
                .toList();
        Map<String, List<OpenStep>> held = steps
                .of(actions.open(rows.get(0).id().schoolYear(), open).values().stream()
                        .flatMap(Collection::stream)
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(hand -> hand.task().businessKey()));
        var delays = lateness.of(
                rows.stream().map(PlanRow::plan).filter(Objects::nonNull).toList());
        var attached = files.counts(
                AnnualPlanFiling.CASES,
                rows.stream().map(row -> row.id().pairingId()).toList());
        return rows.stream()
                .map(row -> row.with(
                        held.getOrDefault(row.id().pairingId(), List.of()),
                        delays.containsKey(row.id()) ? delays.get(row.id()).parts() : "",
                        attached.of(row.id().pairingId(), row.id().schoolYear())))
                .toList();
    }
}
