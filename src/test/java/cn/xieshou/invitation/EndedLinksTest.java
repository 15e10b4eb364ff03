package cn.xieshou.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What ended long ago is forgotten with its secret; what still holds, or ended lately, is not. */
@XieshouTest
class EndedLinksTest {

    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(181));
    private static final Instant LATELY = NOW.minus(Duration.ofDays(179));
    private static final Instant LATER = NOW.plus(Duration.ofDays(7));

    @Autowired
    EndedLinks ended;

    @Autowired
    PersonalLinkRepository table;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void backToToday() {
        clock.reset();
        jdbc.sql("delete from personal_link where purpose = 'test'").update();
    }

    @Test
    void everyEndCountsFromItsOwnDay() {
        clock.set(NOW);
        link("answered long ago", LONG_AGO, LONG_AGO, null);
        link("answered lately", LONG_AGO, LATELY, null);
        link("taken back long ago", LATER, null, LONG_AGO);
        link("taken back lately", LONG_AGO, null, LATELY);
        link("expired long ago", LONG_AGO, null, null);
        link("expired lately", LATELY, null, null);
        link("holds", LATER, null, null);

        ended.clear();
        assertThat(left("select id from personal_link where purpose = 'test' order by id"))
                .containsExactly("answered lately", "expired lately", "holds", "taken back lately");
        assertThat(left("select s.link_id from personal_link_secret s join personal_link l on l.id = s.link_id"
                        + " where l.purpose = 'test' order by s.link_id"))
                .containsExactly("answered lately", "expired lately", "holds", "taken back lately");
    }

    private List<String> left(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private void link(String id, Instant expires, Instant answered, Instant revoked) {
        table.insert(new PersonalLink(
                id,
                "test",
                "one",
                "T1",
                "某人",
                "a@example.invalid",
                "office",
                LONG_AGO,
                expires,
                null,
                null,
                null,
                null));
        table.addSecret(id, id);
        if (answered != null) {
            table.answer(id, answered);
        }
        if (revoked != null) {
            table.revoke(id, "office", revoked);
        }
    }
}
