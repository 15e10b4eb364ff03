package cn.xieshou.preference;

import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.RecordRows;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each person wants to be told. */
@Service
@Transactional
public class NoticeChoices {

    private final JdbcClient jdbc;

    NoticeChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public NoticeChoice of(String account) {
        return jdbc.sql("select at_once, concerned from notice_choice where account = ?")
                .param(account)
                .query(RecordRows.of(NoticeChoice.class))
                .optional()
                .orElse(NoticeChoice.USUAL);
    }

    /** Who wants to be told in the morning only; work that keeps the answer asks once for all its tasks. */
    @Transactional(readOnly = true)
    public Set<String> inTheMorning() {
        return ReadOnce.of(
                "told in the morning",
                "",
                () ->
                        jdbc
                                .sql("select account from notice_choice where at_once = false")
                                .query(String.class)
                                .list()
                                .stream()
                                .collect(Collectors.toUnmodifiableSet()));
    }

    public void choose(String account, NoticeChoice choice) {
        jdbc.sql("delete from notice_choice where account = ?").param(account).update();
        jdbc.sql("insert into notice_choice (account, at_once, concerned) values (?, ?, ?)")
                .params(account, choice.atOnce(), choice.concerned())
                .update();
    }
}
