package cn.xieshou.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.testing.Postgres;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Databases of the trial versions, from before their migrations became one. */
class EarlierHistoryTest {

    private static final String HISTORY = "\"flyway_schema_history\"";

    enum Vendor {
        H2,
        POSTGRESQL;

        DataSource open(String name) {
            if (this == H2) {
                JdbcDataSource h2 = new JdbcDataSource();
                h2.setUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
                return h2;
            }
            PGSimpleDataSource postgres = new PGSimpleDataSource();
            postgres.setUrl(Postgres.database(name));
            postgres.setUser(Postgres.USER);
            postgres.setPassword(Postgres.USER);
            return postgres;
        }

        Flyway flyway(DataSource database) {
            return Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/migration", "classpath:db/vendor/" + name().toLowerCase(Locale.ROOT))
                    .load();
        }

        /** What a table's primary key was called before it had a name of its own. */
        String nameless() {
            return this == H2 ? "constraint_7" : "secondment_holding_pkey";
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseThatHadAllOfThemGoesOnWithItsRowsAndItsKeysUnderTheNamesOfToday(Vendor vendor) {
        DataSource database = vendor.open("trial-last");
        JdbcClient jdbc = trial(vendor, database);
        jdbc.sql("alter table matter_holding rename constraint matter_holding_pkey to " + vendor.nameless())
                .update();
        jdbc.sql("insert into school (code, name, level, setting) values ('kept', '留存小学', 'PRIMARY', 'URBAN')")
                .update();

        new EarlierHistory().migrate(vendor.flyway(database));

        assertThat(history(jdbc))
                .startsWith("177 schema", "177.1 security log kept")
                .doesNotContain("176 long work");
        assertThat(vendor.flyway(database).validateWithResult().validationSuccessful)
                .as("as if this version had made it")
                .isTrue();
        assertThat(vendor.flyway(database).info().pending()).isEmpty();
        assertThat(jdbc.sql("select name from school where code = 'kept'")
                        .query(String.class)
                        .single())
                .isEqualTo("留存小学");
        assertThat(keys(jdbc, "matter_holding")).containsExactly("matter_holding_pkey");
        List<String> once = history(jdbc);
        new EarlierHistory().migrate(vendor.flyway(database));
        assertThat(history(jdbc)).as("the next start finds nothing to do").isEqualTo(once);
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseThatHadOnlySomeOfThemIsRefusedAndLeftAsItIs(Vendor vendor) {
        DataSource database = vendor.open("trial-earlier");
        JdbcClient jdbc = trial(vendor, database);
        jdbc.sql("delete from " + HISTORY + " where \"version\" in ('176', '165', '161')")
                .update();
        List<String> before = history(jdbc);

        assertThatThrownBy(() -> new EarlierHistory().migrate(vendor.flyway(database)))
                .isInstanceOf(DatabaseTooOld.class)
                .hasMessage("数据库是较早的试用版建立的（结构版本 160），本版只能从结构版本 176 接着升级，所以没有启动，数据库没有改动。"
                        + "请先用上一个试用版启动一次，它会把数据库升到 176，再启动本版。");

        assertThat(history(jdbc)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseInWhichOneOfThemFailedIsRefusedAsWell(Vendor vendor) {
        DataSource database = vendor.open("trial-failed");
        JdbcClient jdbc = trial(vendor, database);
        jdbc.sql("update " + HISTORY + " set \"success\" = false where \"version\" = '176'")
                .update();
        List<String> before = history(jdbc);

        assertThatThrownBy(() -> new EarlierHistory().migrate(vendor.flyway(database)))
                .isInstanceOf(DatabaseTooOld.class);

        assertThat(history(jdbc)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseThatHoldsTheEnginesTablesAloneGetsOurs(Vendor vendor) {
        DataSource database = vendor.open("engine-alone");
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("create table act_ge_property (name_ varchar(64) primary key, value_ varchar(300))")
                .update();
        Flyway flyway = Flyway.configure()
                .configuration(vendor.flyway(database).getConfiguration())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();

        new EarlierHistory().migrate(flyway);
        new EarlierHistory().migrate(flyway);

        assertThat(history(jdbc)).contains("177 schema");
    }

    @Test
    void theStartOnADatabaseThatIsTooOldSaysWhatToDo() {
        DataSource database = Vendor.H2.open("trial-start");
        trial(Vendor.H2, database)
                .sql("delete from " + HISTORY + " where \"version\" = '176'")
                .update();

        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(FlywayAutoConfiguration.class))
                .withBean(DataSource.class, () -> database)
                .withUserConfiguration(EarlierHistory.class)
                .withPropertyValues("spring.flyway.locations=classpath:db/migration,classpath:db/vendor/{vendor}")
                .run(context -> assertThat(said(context.getStartupFailure())).contains("结构版本 165", "请先用上一个试用版启动一次"));
    }

    /** What the program writes when it does not start. */
    private static String said(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, name, problem) -> {})
                .stream()
                .filter(analyzer -> analyzer.getClass().getPackage() == EarlierHistoryTest.class.getPackage())
                .map(analyzer -> analyzer.analyze(failure))
                .filter(analysis -> analysis != null)
                .findFirst()
                .orElseThrow()
                .getDescription();
    }

    /** A database with the tables and the history of the last trial version. */
    private static JdbcClient trial(Vendor vendor, DataSource database) {
        Flyway flyway = Flyway.configure()
                .configuration(vendor.flyway(database).getConfiguration())
                .target("177.1")
                .load();
        flyway.migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        for (MigrationInfo one : flyway.info().applied()) {
            jdbc.sql("delete from " + HISTORY + " where \"installed_rank\" = ? and \"installed_rank\" > 0")
                    .param(one.getInstalledRank())
                    .update();
        }
        new ResourceDatabasePopulator(new ClassPathResource("releases/trial-history.sql")).execute(database);
        return jdbc;
    }

    private static List<String> history(JdbcClient jdbc) {
        return jdbc.sql("select concat(\"version\", ' ', \"description\") from " + HISTORY
                        + " where \"installed_rank\" > 0 order by \"installed_rank\"")
                .query(String.class)
                .list();
    }

    private static List<String> keys(JdbcClient jdbc, String table) {
        return jdbc.sql("select lower(constraint_name) from information_schema.table_constraints"
                        + " where lower(table_name) = ? and constraint_type = 'PRIMARY KEY'")
                .param(table)
                .query(String.class)
                .list();
    }
}
