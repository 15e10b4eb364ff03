package cn.xieshou.portal;

import cn.xieshou.matter.Act;
import cn.xieshou.shared.Columns;
import cn.xieshou.workflow.OpenTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A case that the reader, or somebody of the own school, began or handed something in to.
 *
 * @param instance the case, null if what was handed in began none
 * @param process what the case is called, empty for none
 * @param subject what was handed in last: «《2026—2027学年年度工作方案》»
 * @param by who handed it in
 * @param open whether something is still to happen
 * @param endedAt when it was over, null while it is open
 * @param cut whether it was over before its end
 * @param waiting what waits in it now
 * @param held in whose hands, by the task's id
 */
record MineRow(
        Matters.Matter matter,
        @Nullable String instance,
        String process,
        String subject,
        String by,
        Instant at,
        boolean open,
        @Nullable Instant endedAt,
        boolean cut,
        List<OpenTask> waiting,
        Map<String, String> held) {

    WhereNow.Place place() {
        return new WhereNow.Place(instance, matter.key());
    }

    MineRow at(WhereNow.Now now) {
        List<OpenTask> tasks = open ? now.in(place()) : List.of();
        return new MineRow(matter, instance, process, subject, by, at, open, endedAt, cut, tasks, now.held());
    }

    /** What is no pairing's and no round's has its own words: in one look for all of them. */
    static List<MineRow> named(List<MineRow> rows, Matters matters) {
        Map<String, Matters.Matter> known = matters.of(rows.stream()
                .map(MineRow::matter)
                .filter(matter -> matter.href().isEmpty())
                .map(Matters.Matter::key)
                .toList());
        return rows.stream().map(row -> row.named(known)).toList();
    }

    private MineRow named(Map<String, Matters.Matter> known) {
        Matters.Matter found = known.getOrDefault(matter.key(), matter);
        return new MineRow(found, instance, process, subject, by, at, open, endedAt, cut, waiting, held);
    }

    /** Reads a row of {@link MineRegister}. */
    static MineRow of(ResultSet row) throws SQLException {
        String state = Objects.requireNonNullElse(row.getString("case_state"), "");
        boolean open = row.getInt("is_open") == 1;
        Instant last = Columns.instant(row, "at");
        Instant ended = Columns.instantOrNull(row, "ended_at");
        return new MineRow(
                Matters.inRow(row, row.getString("matter_key")),
                row.getString("instance"),
                Objects.requireNonNullElse(row.getString("process"), ""),
                subject(Columns.one(row, "act", Act.class), row.getString("step")),
                row.getString("actor_name"),
                last,
                open,
                open ? null : Objects.requireNonNullElse(ended, last),
                state.endsWith("TERMINATED"),
                List.of(),
                Map.of());
    }

    /** What was begun or ended by an act of its own says so: «提前终止《结对帮扶》». */
    private static String subject(Act act, String step) {
        return act == Act.STARTED || act == Act.DISSOLVED ? act.label() + step : step;
    }
}
