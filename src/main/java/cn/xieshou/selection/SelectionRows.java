package cn.xieshou.selection;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Rows of selections as selections, with what hangs on each. */
@Component
class SelectionRows {

    private final ShortageRepository shortages;
    private final NomineeRepository nominees;
    private final ObjectionRepository objections;

    SelectionRows(ShortageRepository shortages, NomineeRepository nominees, ObjectionRepository objections) {
        this.shortages = shortages;
        this.nominees = nominees;
        this.objections = objections;
    }

    /** With what hangs on each of them, in as many statements as for one. */
    List<Selection> whole(ResultSet rows) throws SQLException {
        return filled(requests(rows));
    }

    /** The same of those that have what is asked for already. */
    List<Selection> filled(List<Selection> requests) {
        Set<String> pairings = pairings(requests);
        if (pairings.isEmpty()) {
            return requests;
        }
        var named = nominees.of(pairings);
        var learners = nominees.learners(pairings);
        var raised = objections.of(pairings);
        return requests.stream()
                .map(one -> one.with(
                        one.shortages(),
                        named.getOrDefault(one.key(), List.of()),
                        learners.getOrDefault(one.key(), List.of()),
                        raised.getOrDefault(one.key(), List.of())))
                .toList();
    }

    /** With what is asked for only: without nominees, learners and objections. */
    List<Selection> requests(ResultSet rows) throws SQLException {
        List<Selection> found = bare(rows);
        Set<String> pairings = pairings(found);
        if (pairings.isEmpty()) {
            return found;
        }
        var wanted = shortages.of(pairings);
        found.replaceAll(one -> one.with(wanted.getOrDefault(one.key(), List.of()), List.of(), List.of(), List.of()));
        return found;
    }

    private static List<Selection> bare(ResultSet rows) throws SQLException {
        List<Selection> found = new ArrayList<>();
        while (rows.next()) {
            found.add(selection(rows));
        }
        return found;
    }

    private static Set<String> pairings(List<Selection> found) {
        return found.stream().map(one -> one.key().pairingId()).collect(Collectors.toSet());
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
