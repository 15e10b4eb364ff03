package cn.xieshou.annualplan;

import cn.xieshou.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of submitted texts with their months and gaps; rows are added, never changed. */
@Repository
class VersionRepository {

    private static final String OF_VERSION = " where pairing_id = ? and school_year = ? and revision = ? ";

    private final JdbcClient jdbc;

    VersionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PlanVersion> current(PlanId id) {
        return newest(id, "select v.* from annual_plan_version v")
                .query((row, number) -> version(row, id))
                .optional();
    }

    /** The newest text of a plan without its months and gaps, and whether it was filed. */
    Optional<Written> written(PlanId id) {
        return newest(
                        id,
                        "select v.*, p.state = 'FILED' as filed from annual_plan_version v join annual_plan p on p.pairing_id = v.pairing_id"
                                + " and p.school_year = v.school_year")
                .query((row, number) -> new Written(row.getBoolean("filed"), parts(row)))
                .optional();
    }

    /** A text as it stands, whatever was agreed to. */
    record Written(boolean filed, Map<Part, String> parts) {}

    private JdbcClient.StatementSpec newest(PlanId id, String from) {
        return jdbc.sql(from + " where v.pairing_id = :pairing and v.school_year = :year and v.revision ="
                        + " (select max(n.revision) from annual_plan_version n"
                        + " where n.pairing_id = v.pairing_id and n.school_year = v.school_year)")
                .param("pairing", id.pairingId())
                .param("year", id.schoolYear());
    }

    Optional<PlanVersion> find(PlanId id, int revision) {
        return jdbc.sql("select * from annual_plan_version" + OF_VERSION)
                .params(id.pairingId(), id.schoolYear(), revision)
                .query((row, number) -> version(row, id))
                .optional();
    }

    /** All of them, the newest first. */
    List<PlanVersion> of(PlanId id) {
        return jdbc.sql("select * from annual_plan_version where pairing_id = ? and school_year = ?"
                        + " order by revision desc")
                .params(id.pairingId(), id.schoolYear())
                .query((row, number) -> version(row, id))
                .list();
    }

    void insert(PlanVersion version) {
        PlanText text = version.text();
        JdbcClient.StatementSpec insert = jdbc.sql("""
                        insert into annual_plan_version (pairing_id, school_year, revision, programme_name,
                            supporting_name, recipient_name, scope, organisation, goals, methods, measures, people,
                            funds, curriculum, drafted_by, drafted_at)
                        values (:pairing, :year, :revision, :programme, :supporting, :recipient, :scope, :organisation,
                            :goals, :methods, :measures, :people, :funds, :curriculum, :by, :at)""")
                .param("pairing", text.id().pairingId())
                .param("year", text.id().schoolYear())
                .param("revision", version.revision())
                .param("programme", text.programmeName())
                .param("supporting", text.supportingName())
                .param("recipient", text.recipientName())
                .param("scope", text.scope())
                .param("by", version.draftedBy())
                .param("at", Columns.time(version.draftedAt()));
        for (Part part : Part.values()) {
            insert = insert.param(part.key(), text.part(part));
        }
        insert.update();
        int row = 0;
        for (MonthRow month : text.months()) {
            insert(version, row++, month);
        }
        text.gaps().forEach(gap -> insert(version, gap));
    }

    private void insert(PlanVersion version, int row, MonthRow month) {
        jdbc.sql("""
                        insert into annual_plan_month (pairing_id, school_year, revision, row_no, month_of_year, activity,
                            quotas, times, responsible)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        version.text().id().pairingId(),
                        version.text().id().schoolYear(),
                        version.revision(),
                        row,
                        month.month(),
                        month.activity(),
                        String.join(",", month.quotas()),
                        month.times(),
                        month.responsible())
                .update();
    }

    private void insert(PlanVersion version, QuotaGap gap) {
        jdbc.sql("insert into annual_plan_gap (pairing_id, school_year, revision, clause, missing, reason)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        version.text().id().pairingId(),
                        version.text().id().schoolYear(),
                        version.revision(),
                        gap.clause(),
                        gap.missing(),
                        gap.reason())
                .update();
    }

    private PlanVersion version(ResultSet row, PlanId id) throws SQLException {
        int revision = row.getInt("revision");
        return version(row, id, months(id, revision), gaps(id, revision));
    }

    static PlanVersion version(ResultSet row, PlanId id, List<MonthRow> months, List<QuotaGap> gaps)
            throws SQLException {
        PlanText text = new PlanText(
                id,
                row.getString("programme_name"),
                row.getString("supporting_name"),
                row.getString("recipient_name"),
                row.getString("scope"),
                parts(row),
                months,
                gaps);
        return new PlanVersion(
                row.getInt("revision"), text, row.getString("drafted_by"), Columns.instant(row, "drafted_at"));
    }

    private static Map<Part, String> parts(ResultSet row) throws SQLException {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, row.getString(part.key()));
        }
        return parts;
    }

    private List<MonthRow> months(PlanId id, int revision) {
        return jdbc.sql("select * from annual_plan_month" + OF_VERSION + "order by row_no")
                .params(id.pairingId(), id.schoolYear(), revision)
                .query((row, number) -> month(row))
                .list();
    }

    static MonthRow month(ResultSet row) throws SQLException {
        return new MonthRow(
                row.getInt("month_of_year"),
                row.getString("activity"),
                clauses(row.getString("quotas")),
                row.getInt("times"),
                row.getString("responsible"));
    }

    private List<QuotaGap> gaps(PlanId id, int revision) {
        return jdbc.sql("select * from annual_plan_gap" + OF_VERSION + "order by clause")
                .params(id.pairingId(), id.schoolYear(), revision)
                .query((row, number) -> gap(row))
                .list();
    }

    static QuotaGap gap(ResultSet row) throws SQLException {
        return new QuotaGap(row.getString("clause"), row.getString("missing"), row.getString("reason"));
    }

    private static List<String> clauses(String stored) {
        return stored.isEmpty()
                ? List.of()
                : Arrays.stream(stored.split(",", -1)).toList();
    }
}
