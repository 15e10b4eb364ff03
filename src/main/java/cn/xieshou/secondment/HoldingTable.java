package cn.xieshou.secondment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In whose hands each matter was and is; rows are added, never changed. */
@Repository
class HoldingTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    HoldingTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From now on. */
    void note(String matter, Holder holder) {
        jdbc.sql("insert into secondment_holding (matter, holder, held_from) values (?, ?, ?)")
                .params(matter, holder.name(), OffsetDateTime.now(clock))
                .update();
    }

    /** The oldest first. */
    List<Holding> of(String matter) {
        return jdbc.sql("select holder, held_from from secondment_holding where matter = ? order by id")
                .param(matter)
                .query((row, n) -> new Holding(
                        Holder.valueOf(row.getString("holder")),
                        row.getObject("held_from", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDate()))
                .list();
    }
}
