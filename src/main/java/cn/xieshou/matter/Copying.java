package cn.xieshou.matter;

import cn.xieshou.directory.Person;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.FormRefused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Copying (抄送): brings a matter to the notice of people who may see it anyway. They find it under «抄送我的»; no mail
 * goes out at once for what nobody has to do.
 */
@Service
@Transactional
public class Copying {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Visibility visibility;
    private final Actors actors;
    private final Trail trail;

    Copying(JdbcClient jdbc, Clock clock, Visibility visibility, Actors actors, Trail trail) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.visibility = visibility;
        this.actors = actors;
        this.trail = trail;
    }

    /**
     * Who may be told of the matter.
     *
     * @throws NotThere if {@code account} may not see it
     */
    @Transactional(readOnly = true)
    public List<Person> candidates(String matterKey, String account) {
        visibility.require(account, matterKey);
        return visibility.audience(matterKey).stream()
                .filter(person -> !person.account().equals(account))
                .toList();
    }

    /**
     * Copies the matter to {@code receivers}.
     *
     * @throws NotThere if {@code account} may not see it
     * @throws FormRefused if nobody is chosen, or somebody who may not see it
     */
    public void copy(String matterKey, String account, Collection<String> receivers, @Nullable String note) {
        Set<String> possible =
                candidates(matterKey, account).stream().map(Person::account).collect(Collectors.toSet());
        Set<String> whom = new LinkedHashSet<>(receivers);
        if (whom.isEmpty() || !possible.containsAll(whom)) {
            throw new FormRefused("receivers", "抄送给谁", "请至少选择一位可以查看本事项的人");
        }
        String text = Typed.optional("note", "附言", note);
        whom.forEach(receiver -> insert(matterKey, account, receiver, text));
        trail.add(matterKey, account, Act.COPIED, "", text, actors.namesOf(whom));
    }

    /** The newest copies that the account got and may still see, at most 50. */
    @Transactional(readOnly = true)
    public List<Copy> receivedBy(String account) {
        return jdbc
                .sql("select * from copy where receiver = :receiver order by sent_at desc, id"
                        + " fetch first :most rows only")
                .param("receiver", account)
                .param("most", MOST)
                .query(Copying::copy)
                .list()
                .stream()
                .filter(copy -> visibility.maySee(account, copy.matterKey()))
                .toList();
    }

    /**
     * Whom the account has told of a matter.
     *
     * @param readAt null while the receiver has not opened it
     */
    public record Sent(
            String receiver, Instant sentAt, @Nullable Instant readAt) {}

    /** The newest copies of a matter that the account sent, at most 50. */
    @Transactional(readOnly = true)
    public List<Sent> sentBy(String account, String matterKey) {
        return jdbc.sql("select receiver, sent_at, read_at from copy where matter_key = :matter and sender = :sender"
                        + " order by sent_at desc, id fetch first :most rows only")
                .param("matter", matterKey)
                .param("sender", account)
                .param("most", MOST)
                .query((row, number) -> new Sent(
                        row.getString("receiver"),
                        Columns.instant(row, "sent_at"),
                        Columns.instantOrNull(row, "read_at")))
                .list();
    }

    /**
     * Marks a copy as read.
     *
     * @return its matter
     * @throws NotThere if it is somebody else's
     */
    public String open(String id, String account) {
        jdbc.sql("update copy set read_at = :at where id = :id and receiver = :receiver and read_at is null")
                .param("at", Columns.time(clock.instant()))
                .param("id", id)
                .param("receiver", account)
                .update();
        return jdbc.sql("select matter_key from copy where id = :id and receiver = :receiver")
                .param("id", id)
                .param("receiver", account)
                .query(String.class)
                .optional()
                .filter(matter -> visibility.maySee(account, matter))
                .orElseThrow(NotThere::new);
    }

    private void insert(String matterKey, String sender, String receiver, String note) {
        jdbc.sql("insert into copy (id, matter_key, sender, receiver, note, sent_at)"
                        + " values (:id, :matter, :sender, :receiver, :note, :at)")
                .param("id", UUID.randomUUID().toString())
                .param("matter", matterKey)
                .param("sender", sender)
                .param("receiver", receiver)
                .param("note", note)
                .param("at", Columns.time(clock.instant()))
                .update();
    }

    private static Copy copy(ResultSet row, int number) throws SQLException {
        return new Copy(
                row.getString("id"),
                row.getString("matter_key"),
                row.getString("sender"),
                row.getString("note"),
                Columns.instant(row, "sent_at"),
                Columns.instantOrNull(row, "read_at") != null);
    }
}
