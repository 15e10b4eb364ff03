package cn.xieshou.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pages whose statements are the same each time. Of a statement that it knows PostgreSQL would still plan anew for each value where that
 * promises a cheaper one; where indexes answer in either case, planning takes longer than asking.
 */
@Component
public class KnownPlans {

    private static final String SQL = "set local plan_cache_mode = force_generic_plan";

    private final JdbcClient jdbc;
    private final boolean served;

    KnownPlans(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.served = source instanceof HikariDataSource pool && Limits.holdFor(pool.getJdbcUrl());
    }

    /** Until the caller's transaction ends, each of its statements keeps the plan that it had. */
    public void keep() {
        if (served) {
            jdbc.sql(SQL).update();
        }
    }
}
