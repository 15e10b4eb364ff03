package cn.xieshou.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of one-time links and of the hashes of their secrets. */
@Repository
class PasswordLinkTable {

    private static final String SELECT = "select l.* from password_link l ";
    private static final int CHUNK = 500;

    private final JdbcClient jdbc;

    PasswordLinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In place of the account's earlier link, whose secrets go with it. */
    void put(PasswordLink link) {
        end(link.account());
        jdbc.sql("insert into password_link (account, id, address, credentials, sender, requested_at, expires_at)"
                        + " values (:account, :id, :address, :credentials, :sender, :requested, :expires)")
                .param("account", link.account())
                .param("id", link.id())
                .param("address", link.address())
                .param("credentials", link.credentials())
                .param("sender", link.sender())
                .param("requested", time(link.requestedAt()))
                .param("expires", time(link.expiresAt()))
                .update();
    }

    void end(String account) {
        jdbc.sql("delete from password_link where account = :account")
                .param("account", account)
                .update();
    }

    void addSecret(String linkId, String hash) {
        jdbc.sql("insert into password_link_secret (hash, link_id) values (:hash, :link)")
                .param("hash", hash)
                .param("link", linkId)
                .update();
    }

    /** Whether it had not been used: of two at the same moment only one hears yes. */
    boolean use(String linkId, Instant now) {
        return jdbc.sql("update password_link set used_at = :now where id = :id and used_at is null")
                        .param("now", time(now))
                        .param("id", linkId)
                        .update()
                == 1;
    }

    Optional<PasswordLink> find(String id) {
        return jdbc.sql(SELECT + "where l.id = :id")
                .param("id", id)
                .query(PasswordLinkTable::link)
                .optional();
    }

    Optional<PasswordLink> bySecret(String hash) {
        return jdbc.sql(SELECT + "join password_link_secret s on s.link_id = l.id where s.hash = :hash")
                .param("hash", hash)
                .query(PasswordLinkTable::link)
                .optional();
    }

    Map<String, PasswordLink> of(Collection<String> accounts) {
        Map<String, PasswordLink> found = new HashMap<>();
        List<String> all = List.copyOf(accounts);
        for (int from = 0; from < all.size(); from += CHUNK) {
            jdbc.sql(SELECT + "where l.account in (:accounts)")
                    .param("accounts", all.subList(from, Math.min(from + CHUNK, all.size())))
                    .query(PasswordLinkTable::link)
                    .list()
                    .forEach(link -> found.put(link.account(), link));
        }
        return found;
    }

    private static PasswordLink link(ResultSet row, int number) throws SQLException {
        OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
        return new PasswordLink(
                row.getString("id"),
                row.getString("account"),
                row.getString("address"),
                row.getInt("credentials"),
                row.getString("sender"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
