package cn.xieshou.matter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@XieshouTest
class ReturnedReadingsTest {

    private static final int YEAR = 2026;

    @Autowired
    PlanWalk walk;

    @Autowired
    ReturnedReadings readings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EngineClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void onlyTheLastReturnIsKeptAndNothingOnceTheCaseIsClosed() {
        clock.set(Instant.parse("2026-08-20T02:00:00Z"));
        Pairing pairing = walk.pairing();
        walk.start(pairing, YEAR);
        walk.draft(pairing, YEAR);
        walk.sendBack(pairing, YEAR, "经费请写明来源");
        walk.draft(pairing, YEAR, Map.of("funds", "由公用经费列支"));
        walk.sendBack(pairing, YEAR, "人员请写明姓名");
        walk.draft(pairing, YEAR, Map.of("people", "两校教导主任"));
        readings.clear();
        assertThat(kept(pairing)).isOne();

        walk.agree(pairing, YEAR);
        walk.agree(pairing, YEAR);
        walk.agree(pairing, YEAR);
        walk.file(pairing, YEAR);
        readings.clear();

        assertThat(kept(pairing)).isZero();
    }

    private int kept(Pairing pairing) {
        return jdbc.sql("select count(*) from returned_reading where content like :pairing")
                .param("pairing", "%" + pairing.id() + "%")
                .query(Integer.class)
                .single();
    }
}
