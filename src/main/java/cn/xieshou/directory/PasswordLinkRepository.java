package cn.xieshou.directory;

import cn.xieshou.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of one-time links and of the hashes of their secrets. */
@Repository
class PasswordLinkRepository {

    private static final String SELECT = "select l.* from password_link l ";
    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;

    PasswordLinkRepository(JdbcClient jdbc, NamedParameterJdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** In place of the accounts' earlier links, whose secrets go with them. */
    void put(Collection<PasswordLink> links) {
        SqlParameterSource[] rows =
                links.stream().map(PasswordLinkRepository::parameters).toArray(SqlParameterSource[]::new);
        template.batchUpdate("delete from password_link where account = :account", rows);
        template.batchUpdate(
                "insert into password_link (account, id, address, credentials, sender, requested_at, expires_at)"
                        + " values (:account, :id, :address, :credentials, :sender, :requested, :expires)",
                rows);
    }

    private static SqlParameterSource parameters(PasswordLink link) {
        return new MapSqlParameterSource("account", link.account())
                .addValue("id", link.id())
                .addValue("address", link.address())
                .addValue("credentials", link.credentials())
                .addValue("sender", link.sender())
                .addValue("requested", Columns.timeOrNull(link.requestedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("expires", Columns.timeOrNull(link.expiresAt()), Types.TIMESTAMP_WITH_TIMEZONE);
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
                        .param("now", Columns.time(now))
                        .param("id", linkId)
                        .update()
                == 1;
    }

    Optional<PasswordLink> find(String id) {
        return jdbc.sql(SELECT + "where l.id = :id")
                .param("id", id)
                .query(PasswordLinkRepository::link)
                .optional();
    }

    Optional<PasswordLink> bySecret(String hash) {
        return jdbc.sql(SELECT + "join password_link_secret s on s.link_id = l.id where s.hash = :hash")
                .param("hash", hash)
                .query(PasswordLinkRepository::link)
                .optional();
    }

    Map<String, PasswordLink> of(Collection<String> accounts) {
        Map<String, PasswordLink> found = new HashMap<>();
        List<String> all = List.copyOf(accounts);
        for (int from = 0; from < all.size(); from += CHUNK) {
            jdbc.sql(SELECT + "where l.account in (:accounts)")
                    .param("accounts", all.subList(from, Math.min(from + CHUNK, all.size())))
                    .query(PasswordLinkRepository::link)
                    .list()
                    .forEach(link -> found.put(link.account(), link));
        }
        return found;
    }

    private static PasswordLink link(ResultSet row, int number) throws SQLException {
        return new PasswordLink(
                row.getString("id"),
                row.getString("account"),
                row.getString("address"),
                row.getInt("credentials"),
                row.getString("sender"),
                Columns.instant(row, "requested_at"),
                Columns.instantOrNull(row, "expires_at"),
                Columns.instantOrNull(row, "used_at"));
    }
}
