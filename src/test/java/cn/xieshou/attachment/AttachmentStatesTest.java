package cn.xieshou.attachment;

import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.Transitions;
import cn.xieshou.testing.XieshouTest;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** An attachment and its ledger move only from where they stand, whatever the model says (R-CAD-1). */
@XieshouTest
@Transactional
class AttachmentStatesTest {

    @Autowired
    PairingWalk walk;

    @Autowired
    AttachmentRepository attachments;

    @Autowired
    EntryRepository entries;

    @Autowired
    JdbcClient jdbc;

    private TermKey key;
    private long id;

    @BeforeEach
    void nominated() {
        key = new TermKey(walk.pairing().id(), 2026, 1);
        attachments.insert(key, "跟岗", "liaison", Instant.now());
        id = number("select max(id) from attachment");
    }

    @Test
    void anAttachmentMovesOnlyFromWhereItStands() {
        Transitions.hold(
                AttachmentState.class,
                AttachmentState::before,
                state -> put("attachment", id, state),
                state -> attachments.state(id, state),
                () -> AttachmentState.valueOf(state("attachment", id)));
    }

    @Test
    void aLineOfTheLedgerMovesOnlyFromWhereItStands() {
        jdbc.sql("insert into attachment_entry (attachment, kind, first_day, last_day, place, content, counts, state,"
                        + " recorded_by, recorded_at) values (?, ?, ?, ?, '', '', true, 'PENDING', 'liaison', ?)")
                .params(id, EntryKind.values()[0].name(), LocalDate.EPOCH, LocalDate.EPOCH, LocalDate.EPOCH)
                .update();
        long entry = number("select max(id) from attachment_entry");
        Transitions.hold(
                EntryState.class,
                EntryState::before,
                state -> put("attachment_entry", entry, state),
                state -> entries.decided(entry, state, "other", Instant.now(), null),
                () -> EntryState.valueOf(state("attachment_entry", entry)));
    }

    private void put(String table, long row, Enum<?> state) {
        jdbc.sql("update " + table + " set state = ? where id = ?")
                .params(state.name(), row)
                .update();
    }

    private String state(String table, long row) {
        return jdbc.sql("select state from " + table + " where id = ?")
                .param(row)
                .query(String.class)
                .single();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
