package cn.xieshou.releases;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The release whose database the tests open. */
final class Release {

    static final String VERSION = "0.2.0";

    /** The day in it: a term of attachment ends soon, a year of service is under way, the forms of the one before are on theirs. */
    static final Instant SHOWN = Instant.parse("2026-06-24T02:00:00Z");

    private Release() {}

    /** Into the in-memory database of that name, which has to be empty; returns how many cases run in it, by process. */
    static Map<String, Long> restore(String name) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        h2.setUser("sa");
        JdbcClient jdbc = JdbcClient.create(h2);
        jdbc.sql("runscript from 'classpath:releases/" + VERSION + ".sql.gz' compression gzip charset 'UTF-8'")
                .update();
        return cases(jdbc);
    }

    /** How many cases run, by process. */
    static Map<String, Long> cases(JdbcClient jdbc) {
        Map<String, Long> cases = new TreeMap<>();
        jdbc.sql("""
                        select d.KEY_, count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_
                        where e.PARENT_ID_ is null group by d.KEY_""").query(row -> {
            cases.put(row.getString(1), row.getLong(2));
        });
        return cases;
    }
}
