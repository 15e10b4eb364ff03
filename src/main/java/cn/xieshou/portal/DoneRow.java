package cn.xieshou.portal;

import cn.xieshou.matter.Act;
import cn.xieshou.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;

/**
 * Something that I did.
 *
 * @param process what its case is called, empty for a matter as a whole
 */
record DoneRow(Instant at, Act act, String step, String detail, String opinion, Matters.Matter matter, String process) {

    DoneRow about(Matters.Matter known) {
        return new DoneRow(at, act, step, detail, opinion, known, process);
    }

    /** «签署 · 受援学校校长签署» */
    String deed() {
        String words = step.isEmpty() ? act.label() : act.label() + " · " + step;
        return detail.isEmpty() ? words : words + "（" + detail + "）";
    }

    /** Reads a row of {@link DoneRegister}. */
    static DoneRow of(ResultSet row) throws SQLException {
        return new DoneRow(
                Columns.instant(row, "at"),
                Columns.one(row, "act", Act.class),
                row.getString("step"),
                row.getString("detail"),
                row.getString("opinion"),
                new Matters.Matter(row.getString("matter_key"), "", ""),
                Objects.requireNonNullElse(row.getString("process"), ""));
    }
}
