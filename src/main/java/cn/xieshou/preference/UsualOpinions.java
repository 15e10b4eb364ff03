package cn.xieshou.preference;

import cn.xieshou.page.TypedFields;
import cn.xieshou.shared.Columns;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 常用意见: what each person often writes when they decide; nobody reads another's. */
@Service
@Transactional
public class UsualOpinions {

    /** More nobody looks through. */
    private static final int MOST = 20;

    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    UsualOpinions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param text at most 200 characters */
    public record Opinion(String id, String text) {}

    /** The oldest first, so that each keeps its place. */
    @Transactional(readOnly = true)
    public List<Opinion> of(String account) {
        return jdbc.sql("select id, opinion from usual_opinion where account = :account order by added_at, id")
                .param("account", account)
                .query((row, number) -> new Opinion(row.getString("id"), row.getString("opinion")))
                .list();
    }

    /** The text of one's own; none for another's or one that is gone. */
    @Transactional(readOnly = true)
    public Optional<String> find(String id, String account) {
        return of(account).stream()
                .filter(one -> one.id().equals(id))
                .map(Opinion::text)
                .findFirst();
    }

    /**
     * Keeps a text, once.
     *
     * @return why not, in Chinese; empty if it is there now
     */
    public String add(String account, String typed) {
        TypedFields fields = new TypedFields();
        String text = fields.required("text", "常用意见", typed, LONGEST, "请先写下意见，再存为常用意见");
        List<Opinion> there = of(account);
        boolean known = there.stream().anyMatch(one -> one.text().equals(text));
        if (there.size() >= MOST && !known) {
            fields.wrong("text", "常用意见", "常用意见最多" + MOST + "条，请先在“常用意见”里删除不用的");
        }
        if (fields.fine() && !known) {
            insert(account, text);
        }
        return String.join("；", fields.reasons().values());
    }

    private void insert(String account, String text) {
        jdbc.sql("insert into usual_opinion (id, account, opinion, added_at) values (:id, :account, :text, :at)")
                .param("id", UUID.randomUUID().toString())
                .param("account", account)
                .param("text", text)
                .param("at", Columns.time(clock.instant()))
                .update();
    }

    /** @return whether there was such a one */
    public boolean remove(String id, String account) {
        return jdbc.sql("delete from usual_opinion where id = :id and account = :account")
                        .param("id", id)
                        .param("account", account)
                        .update()
                > 0;
    }
}
