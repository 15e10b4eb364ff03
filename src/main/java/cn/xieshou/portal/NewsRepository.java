package cn.xieshou.portal;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of how far somebody has read their news. */
@Repository
class NewsRepository {

    private final JdbcClient jdbc;

    NewsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Never back: what was read on another device stays read. */
    void read(String account, long line) {
        Map<String, Object> values = Map.of("account", account, "line", line);
        int known = jdbc.sql("update news_read set line_id = case when line_id < :line then :line else line_id end"
                        + " where account = :account")
                .params(values)
                .update();
        if (known == 0) {
            jdbc.sql("insert into news_read (account, line_id) values (:account, :line)")
                    .params(values)
                    .update();
        }
    }
}
