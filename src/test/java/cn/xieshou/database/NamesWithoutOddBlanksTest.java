package cn.xieshou.database;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.Postgres;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the time before blanks were understood are found, shown and compared like those of today. */
class NamesWithoutOddBlanksTest {

    enum Vendor {
        H2,
        POSTGRESQL;

        DataSource open() {
            if (this == H2) {
                JdbcDataSource h2 = new JdbcDataSource();
                h2.setUrl("jdbc:h2:mem:odd-blanks;DB_CLOSE_DELAY=-1");
                return h2;
            }
            PGSimpleDataSource postgres = new PGSimpleDataSource();
            postgres.setUrl(Postgres.database("odd-blanks"));
            postgres.setUser(Postgres.USER);
            postgres.setPassword(Postgres.USER);
            return postgres;
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOldNameLosesItsOddBlanksAndNothingElse(Vendor vendor) {
        DataSource database = vendor.open();
        flyway(database, vendor).target("158").load().migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        school(jdbc, "padded", "第\u3000一\u00A0中学\u200B");
        school(jdbc, "signs", "\u3000实验小学（ＡＢ１２）校区 ");
        school(jdbc, "latin", "ABC\u00A0\u2003School");
        school(jdbc, "clean", "第二中学");
        school(jdbc, "twin", "第二\u3000中学");
        school(jdbc, "blank", "\u3000");
        person(jdbc, "p1", "欧\u3000阳\u00A0芷");
        person(jdbc, "p2", "阿依古丽 · 买买提");
        person(jdbc, "p3", "𠮷\u200B田");
        specialist(jdbc, "padded", "音\u3000乐");
        specialist(jdbc, "twin", "音乐");
        specialist(jdbc, "twin", "音\u3000乐");

        flyway(database, vendor)
                .javaMigrations(new V159__NamesWithoutOddBlanks())
                .load()
                .migrate();

        assertThat(name(jdbc, "school", "code", "padded")).isEqualTo("第一中学");
        assertThat(name(jdbc, "school", "code", "signs")).isEqualTo("实验小学（ＡＢ１２）校区");
        assertThat(name(jdbc, "school", "code", "latin")).isEqualTo("ABC School");
        assertThat(name(jdbc, "school", "code", "clean")).isEqualTo("第二中学");
        assertThat(name(jdbc, "school", "code", "twin"))
                .as("another school has the name")
                .isEqualTo("第二\u3000中学");
        assertThat(name(jdbc, "school", "code", "blank"))
                .as("better odd than none")
                .isEqualTo("\u3000");
        assertThat(name(jdbc, "person", "account", "p1")).isEqualTo("欧阳芷");
        assertThat(name(jdbc, "person", "account", "p2")).isEqualTo("阿依古丽·买买提");
        assertThat(name(jdbc, "person", "account", "p3")).isEqualTo("𠮷田");
        assertThat(jdbc.sql("select school_code || ' ' || subject from school_specialist order by 1")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("padded 音乐", "twin 音乐", "twin 音\u3000乐");
    }

    private static FluentConfiguration flyway(DataSource database, Vendor vendor) {
        return Flyway.configure()
                .dataSource(database)
                .locations(
                        "classpath:db/migration",
                        "classpath:db/vendor/" + vendor.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static void school(JdbcClient jdbc, String code, String name) {
        jdbc.sql("insert into school (code, name, level, setting) values (?, ?, 'PRIMARY', 'URBAN')")
                .params(code, name)
                .update();
    }

    private static void person(JdbcClient jdbc, String account, String name) {
        jdbc.sql("insert into person (account, name, role) values (?, ?, 'EXPERT')")
                .params(account, name)
                .update();
    }

    private static void specialist(JdbcClient jdbc, String school, String subject) {
        jdbc.sql("insert into school_specialist (school_code, subject, teachers) values (?, ?, 1)")
                .params(school, subject)
                .update();
    }

    private static String name(JdbcClient jdbc, String table, String key, String value) {
        return jdbc.sql("select name from " + table + " where " + key + " = ?")
                .param(value)
                .query(String.class)
                .single();
    }
}
