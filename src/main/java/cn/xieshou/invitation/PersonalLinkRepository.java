package cn.xieshou.invitation;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.RecordRows;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of personal links and of the hashes of their secrets. */
@Repository
class PersonalLinkRepository {

    private final JdbcClient jdbc;

    PersonalLinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PersonalLink link) {
        jdbc.sql(
                        "insert into personal_link (id, purpose, subject, person, person_name, address, created_by, created_at,"
                                + " expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        link.id(),
                        link.purpose(),
                        link.subject(),
                        link.person(),
                        link.personName(),
                        link.address(),
                        link.createdBy(),
                        Columns.time(link.createdAt()),
                        Columns.time(link.expiresAt()))
                .update();
    }

    void addSecret(String linkId, String hash) {
        jdbc.sql("insert into personal_link_secret (hash, link_id) values (?, ?)")
                .params(hash, linkId)
                .update();
    }

    Optional<PersonalLink> find(String id) {
        return jdbc.sql("select * from personal_link where id = ?")
                .param(id)
                .query(RecordRows.of(PersonalLink.class))
                .optional();
    }

    Optional<PersonalLink> bySecret(String hash) {
        return jdbc.sql("select l.* from personal_link l join personal_link_secret s on s.link_id = l.id"
                        + " where s.hash = ?")
                .param(hash)
                .query(RecordRows.of(PersonalLink.class))
                .optional();
    }

    /** The newest link of each person in a matter, the newest first. */
    List<PersonalLink> newest(String purpose, String subject, int most) {
        return jdbc.sql("select * from personal_link where purpose = ? and subject = ?"
                        + " and not (revoked_at is not null and revoked_by is null)"
                        + " order by created_at desc, id fetch first ? rows only")
                .params(purpose, subject, most)
                .query(RecordRows.of(PersonalLink.class))
                .list();
    }

    Optional<PersonalLink> newest(String purpose, String subject, String person) {
        return jdbc.sql("select * from personal_link where purpose = ? and subject = ? and person = ?"
                        + " and not (revoked_at is not null and revoked_by is null)"
                        + " order by created_at desc, id fetch first 1 rows only")
                .params(purpose, subject, person)
                .query(RecordRows.of(PersonalLink.class))
                .optional();
    }

    /** By person, the address that a link was last sent to. */
    Map<String, String> addresses(Collection<String> persons) {
        Map<String, String> last = new HashMap<>();
        if (!persons.isEmpty()) {
            jdbc.sql("select person, address from personal_link where person in (:persons) and address is not null"
                            + " order by created_at, id")
                    .param("persons", persons)
                    .query((row, n) -> last.put(row.getString("person"), row.getString("address")))
                    .list();
        }
        return last;
    }

    /** All of the person in the matter give way to a newer one, revoked ones too; what was answered with them stays. */
    void replace(String purpose, String subject, String person, Instant now) {
        jdbc.sql("update personal_link set revoked_at = ?, revoked_by = null where purpose = ? and subject = ?"
                        + " and person = ?")
                .params(Columns.time(now), purpose, subject, person)
                .update();
    }

    /** Whether it was the one that took it back. */
    boolean revoke(String id, String by, Instant now) {
        return jdbc.sql("update personal_link set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null"
                                + " and answered_at is null")
                        .params(Columns.time(now), by, id)
                        .update()
                == 1;
    }

    /** Whether it was opened for the first time. */
    boolean open(String id, Instant now) {
        return once("opened_at", id, now, null);
    }

    /** Whether nobody had answered over it before: of two at the same moment only one hears yes. */
    boolean answer(String id, Instant now) {
        return once("answered_at", id, now, " and revoked_at is null");
    }

    /**
     * Deletes those that ended before: answered, taken back, replaced or expired.
     *
     * @return how many
     */
    int dropEndedBefore(Instant moment) {
        return jdbc.sql("delete from personal_link where coalesce(answered_at, revoked_at, expires_at) < ?")
                .param(Columns.time(moment))
                .update();
    }

    private boolean once(String column, String id, Instant now, @Nullable String unless) {
        return jdbc.sql("update personal_link set " + column + " = ? where id = ? and " + column + " is null"
                                + (unless == null ? "" : unless))
                        .params(Columns.time(now), id)
                        .update()
                == 1;
    }
}
