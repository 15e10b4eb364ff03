package cn.xieshou.shared;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands out running numbers without gaps: the row lock holds until the caller's transaction ends. */
@Component
public class NumberSeries {

    private final JdbcClient jdbc;

    NumberSeries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next number of {@code name}, 1 at first. Needs a transaction of the caller, who uses the number in it.
     *
     * @param name for example {@code P-2026}, at most 60 characters
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int next(String name) {
        int updated = jdbc.sql("update number_series set last_number = last_number + 1 where name = :name")
                .param("name", name)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into number_series (name, last_number) values (:name, 1)")
                    .param("name", name)
                    .update();
            return 1;
        }
        return jdbc.sql("select last_number from number_series where name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }
}
