package cn.xieshou.securitylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.testing.Postgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself forbids to be done to the security log, on both databases. */
class KeptRowsTest {

    private static final Instant TODAY = Instant.now();

    @Nested
    class OnH2 extends Kept {

        @Override
        DataSource open() {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setUrl("jdbc:h2:mem:kept-rows;DB_CLOSE_DELAY=-1");
            return h2;
        }

        @Override
        String vendor() {
            return "h2";
        }
    }

    @Nested
    class OnPostgres extends Kept {

        @Override
        DataSource open() {
            return Postgres.dataSource("keptrows");
        }

        @Override
        String vendor() {
            return "postgresql";
        }

        @Test
        void theTableIsNotEmptied() {
            assertThatThrownBy(() -> jdbc.sql("truncate table security_log").update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class Kept {

        JdbcClient jdbc;
        SecurityLogRepository table;

        abstract DataSource open() throws IOException;

        abstract String vendor();

        @BeforeAll
        void migrate() throws IOException {
            DataSource data = open();
            Flyway.configure()
                    .dataSource(data)
                    .locations("classpath:db/migration", "classpath:db/vendor/" + vendor())
                    .load()
                    .migrate();
            jdbc = JdbcClient.create(data);
            table = new SecurityLogRepository(new JdbcTemplate(data));
        }

        @Test
        void aLineIsNeverChanged() {
            write("changed", 300);

            assertThatThrownBy(() -> jdbc.sql("update security_log set result = 'DONE' where subject = 'changed'")
                            .update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changed");
        }

        @Test
        void aLineYoungerThan180DaysIsNotDeleted() {
            write("young", 179);

            assertThatThrownBy(() -> jdbc.sql("delete from security_log where subject = 'young'")
                            .update())
                    .isInstanceOf(DataAccessException.class);
            assertThat(count("young")).isEqualTo(1);
        }

        @Test
        void theNightRemovesWhatIsOlderThanConfiguredAndNothingElse() {
            write("older", 201);
            write("kept", 199);
            new Retention(table, Clock.fixed(TODAY, ZoneOffset.UTC), 200).cleanUp();

            assertThat(count("older")).isZero();
            assertThat(count("kept")).isEqualTo(1);
        }

        @Test
        void lessThan180DaysIsNotConfigurable() {
            write("half a year", 179);
            new Retention(table, Clock.fixed(TODAY, ZoneOffset.UTC), 30).cleanUp();

            assertThat(count("half a year")).isEqualTo(1);
        }

        @Test
        void aClockThatRunsAheadRemovesNothingEarly() {
            write("tomorrow's", 10);
            Instant ahead = TODAY.plus(Duration.ofDays(400));
            new Retention(table, Clock.fixed(ahead, ZoneOffset.UTC), 180).cleanUp();

            assertThat(count("tomorrow's")).isEqualTo(1);
        }

        @Test
        void textsOfAnyLengthAreCutToTheirColumns() {
            table.insert(List.of(new SecurityEvent(
                    TODAY,
                    "长".repeat(300),
                    "x".repeat(300),
                    SecurityKind.EXPORT,
                    SecurityResult.DONE,
                    "cut" + "😀".repeat(300),
                    "a\u0000b" + "长".repeat(900),
                    1)));

            assertThat(jdbc.sql("select detail from security_log where subject like 'cut%'")
                            .query(String.class)
                            .single())
                    .startsWith("ab长")
                    .hasSize(500);
        }

        private void write(String subject, int daysAgo) {
            table.insert(List.of(new SecurityEvent(
                    TODAY.minus(Duration.ofDays(daysAgo)),
                    "somebody",
                    "203.0.113.7",
                    SecurityKind.EXPORT,
                    SecurityResult.DONE,
                    subject,
                    "",
                    1)));
        }

        private int count(String subject) {
            return jdbc.sql("select count(*) from security_log where subject = ?")
                    .param(subject)
                    .query(Integer.class)
                    .single();
        }
    }
}
