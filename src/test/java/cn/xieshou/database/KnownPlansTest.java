package cn.xieshou.database;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.OnPostgres;
import cn.xieshou.testing.XieshouTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A page's plans are kept for its own transaction; whoever gets its connection afterwards has them made as ever. */
@XieshouTest
@OnPostgres
class KnownPlansTest {

    @Autowired
    KnownPlans plans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void areKeptUntilTheTransactionEnds() {
        transaction.executeWithoutResult(open -> {
            plans.keep();
            assertThat(mode()).isEqualTo("force_generic_plan");
        });
        assertThat(mode()).isEqualTo("auto");
    }

    private String mode() {
        return jdbc.sql("show plan_cache_mode").query(String.class).single();
    }
}
