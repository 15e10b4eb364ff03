package cn.xieshou.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.Postgres;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports of the time when all cadres of a term had one text for each addressee, brought to where each has their own (R-CAD-1). */
class OldReportsTest {

    private static final String BEFORE = "135";

    private static final List<String> ROWS = List.of(
            "insert into school (code, name, level, setting) values ('old-a', '旧城小', 'PRIMARY', 'URBAN')",
            "insert into school (code, name, level, setting) values ('old-b', '旧乡小', 'PRIMARY', 'RURAL')",
            "insert into pairing (id, programme, supporting_school, recipient_school, scope, stage, since)"
                    + " values ('P-2025-901', 'district', 'old-a', 'old-b', '', 'IMPLEMENTATION', '2025-05-16')",
            attachment(11, 1),
            attachment(12, 2),
            cadre(101, 11, "林一"),
            cadre(102, 11, "林二"),
            cadre(103, 12, "林三"),
            report(11, "BUREAU", "两人合写", "'RECEIVED', 'chujiao', '2026-01-20 02:00:00+00', '已阅'"),
            report(11, "OWN", "也是合写", "'SENT', null, null, null"));

    @Test
    void onH2EachCadreHasTheTextThatWasAllCadres() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl("jdbc:h2:mem:old-reports;DB_CLOSE_DELAY=-1");
        broughtUp(h2, "h2");
    }

    @Test
    void onPostgresqlEachCadreHasTheTextThatWasAllCadres() {
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setUrl(Postgres.database("old-reports"));
        postgres.setUser(Postgres.USER);
        postgres.setPassword(Postgres.USER);
        broughtUp(postgres, "postgresql");
    }

    private static void broughtUp(DataSource data, String vendor) {
        migrations(data, vendor).target(BEFORE).load().migrate();
        JdbcClient jdbc = JdbcClient.create(data);
        ROWS.forEach(row -> jdbc.sql(row).update());

        migrations(data, vendor).load().migrate();

        assertThat(jdbc.sql("select cadre, attachment, addressee, content, state, opinion, late from cadre_report"
                                + " order by cadre, addressee")
                        .query((row, number) -> row.getLong(1) + " " + row.getLong(2) + " " + row.getString(3) + " "
                                + row.getString(4) + " " + row.getString(5) + " " + row.getString(6) + " "
                                + row.getBoolean(7))
                        .list())
                .containsExactly(
                        "101 11 BUREAU 两人合写 RECEIVED 已阅 true",
                        "101 11 OWN 也是合写 SENT null true",
                        "102 11 BUREAU 两人合写 RECEIVED 已阅 true",
                        "102 11 OWN 也是合写 SENT null true");
        assertThat(jdbc.sql("select count(*) from cadre_report where received_by = 'chujiao'"
                                + " and received_at = timestamp with time zone '2026-01-20 02:00:00+00'"
                                + " and written_by = 'old-b.liaison'"
                                + " and written_at = timestamp with time zone '2026-01-15 01:00:00+00'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql(
                                "select count(*) from information_schema.tables where lower(table_name) = 'attachment_report'")
                        .query(Integer.class)
                        .single())
                .as("nothing is kept twice")
                .isZero();
    }

    private static FluentConfiguration migrations(DataSource data, String vendor) {
        return Flyway.configure().dataSource(data).locations("classpath:db/migration", "classpath:db/vendor/" + vendor);
    }

    private static String attachment(int id, int term) {
        return "insert into attachment (id, pairing_id, school_year, term, state, nominated_by, nominated_at, plan) values ("
                + id + ", 'P-2025-901', 2025, " + term
                + ", 'RUNNING', 'old-b.principal', '2025-09-10 01:00:00+00', '挂职教导处')";
    }

    private static String cadre(int id, int attachment, String name) {
        return "insert into attachment_cadre (id, attachment, name, post, kind) values (" + id + ", " + attachment
                + ", '" + name + "', '教务处副主任', 'MIDDLE')";
    }

    private static String report(int attachment, String addressee, String content, String received) {
        return "insert into attachment_report (attachment, addressee, content, written_by, written_at, late, state,"
                + " received_by, received_at, opinion) values (" + attachment + ", '" + addressee + "', '" + content
                + "', 'old-b.liaison', '2026-01-15 01:00:00+00', true, " + received + ")";
    }
}
