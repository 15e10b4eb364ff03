package cn.xieshou.attachment;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Moved;
import cn.xieshou.shared.RecordRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The ledger's table. */
@Repository
class EntryRepository {

    private final JdbcClient jdbc;

    EntryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Entry> find(long id) {
        return jdbc.sql("select * from attachment_entry where id = ?")
                .param(id)
                .query(RecordRows.of(Entry.class))
                .optional();
    }

    /** By day. */
    List<Entry> of(long attachment) {
        return jdbc.sql("select * from attachment_entry where attachment = ? order by first_day, id")
                .param(attachment)
                .query(RecordRows.of(Entry.class))
                .list();
    }

    List<Entry> of(Collection<Long> attachments) {
        return attachments.isEmpty()
                ? List.of()
                : jdbc.sql("select * from attachment_entry where attachment in (:attachments)")
                        .param("attachments", attachments)
                        .query(RecordRows.of(Entry.class))
                        .list();
    }

    long insert(long attachment, EntryKind kind, NewEntry entry, boolean counts, String by, Instant at) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into attachment_entry (attachment, kind, cadre, first_day, last_day, place, content,
                                                      counts, state, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        attachment,
                        kind.name(),
                        entry.cadre(),
                        entry.firstDay(),
                        entry.lastDay(),
                        entry.place(),
                        entry.content(),
                        counts,
                        EntryState.PENDING.name(),
                        by,
                        Columns.time(at))
                .update(id, "id");
        return Objects.requireNonNull(id.getKeyAs(Number.class)).longValue();
    }

    /** The same line with other content, open to the other school's word again. */
    void corrected(long id, NewEntry entry, boolean counts, String by, Instant at) {
        int rows = jdbc.sql("""
                        update attachment_entry set first_day = ?, last_day = ?, place = ?, content = ?, counts = ?,
                               state = ?, recorded_by = ?, recorded_at = ?, decided_by = null, decided_at = null,
                               opinion = null
                        where id = ? and state in (?, ?)""")
                .params(
                        entry.firstDay(),
                        entry.lastDay(),
                        entry.place(),
                        entry.content(),
                        counts,
                        EntryState.PENDING.name(),
                        by,
                        Columns.time(at),
                        id,
                        EntryState.RETURNED.name(),
                        EntryState.WITHDRAWN.name())
                .update();
        Moved.one(rows, "entry " + id + " corrected");
    }

    /** What waits for the other school's word, or to be corrected, waits no more. */
    void dissolved(long attachment) {
        jdbc.sql("update attachment_entry set state = ? where attachment = ? and state in (?, ?)")
                .params(EntryState.DISSOLVED.name(), attachment, EntryState.PENDING.name(), EntryState.RETURNED.name())
                .update();
    }

    void decided(long id, EntryState state, @Nullable String by, Instant at, @Nullable String opinion) {
        int rows = jdbc.sql(
                        "update attachment_entry set state = :to, decided_by = :by, decided_at = :at, opinion = :opinion"
                                + " where id = :id and state in (:before)")
                .param("to", state.name())
                .param("by", by)
                .param("at", Columns.time(at))
                .param("opinion", opinion)
                .param("id", id)
                .param("before", state.before().stream().map(Enum::name).toList())
                .update();
        Moved.one(rows, "entry " + id + " to " + state);
    }
}
