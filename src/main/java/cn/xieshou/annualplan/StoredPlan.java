package cn.xieshou.annualplan;

import cn.xieshou.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a plan from the columns of its table. */
final class StoredPlan {

    private StoredPlan() {}

    static PlanId id(ResultSet row) throws SQLException {
        return new PlanId(row.getString("pairing_id"), row.getInt("school_year"));
    }

    /** Reads a row of the table, without text and consents. */
    static AnnualPlan plan(ResultSet row) throws SQLException {
        return plan(row, null, List.of());
    }

    static AnnualPlan plan(ResultSet row, @Nullable PlanVersion version, List<Consent> consents) throws SQLException {
        return new AnnualPlan(
                id(row),
                Columns.one(row, "state", PlanState.class),
                row.getBoolean("with_drafter"),
                Columns.instant(row, "opened_at"),
                Columns.instantOrNull(row, "closed_at"),
                Columns.day(row, "due_on"),
                row.getBoolean("extended"),
                row.getBoolean("late"),
                row.getString("submitted_by"),
                row.getString("section"),
                Columns.dayOrNull(row, "received_on"),
                row.getString("returned_by"),
                row.getString("return_opinion"),
                Columns.oneOrNull(row, "asked_again", Consenter.class),
                row.getString("number"),
                Columns.dayOrNull(row, "filed_on"),
                row.getString("filed_by"),
                row.getString("remark"),
                row.getString("exempt_reason"),
                version,
                consents);
    }
}
