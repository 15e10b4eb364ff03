package cn.xieshou.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what experts know best. */
@Repository
class ExpertFieldRepository {

    private final JdbcClient jdbc;

    ExpertFieldRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By account. */
    Map<String, List<String>> all() {
        Map<String, List<String>> found = new HashMap<>();
        jdbc.sql("select account, field from expert_field order by account, field")
                .query(row -> {
                    found.computeIfAbsent(row.getString("account"), account -> new ArrayList<>())
                            .add(row.getString("field"));
                });
        return found;
    }

    /** Whoever writes waits for whoever wrote before: the rows of the same account are taken away first. */
    void replace(String account, List<String> fields) {
        jdbc.sql("select account from person where account = ? for update")
                .param(account)
                .query(String.class)
                .list();
        jdbc.sql("delete from expert_field where account = ?").param(account).update();
        fields.forEach(field -> jdbc.sql("insert into expert_field (account, field) values (?, ?)")
                .params(account, field)
                .update());
    }
}
