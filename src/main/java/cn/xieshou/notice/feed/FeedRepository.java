package cn.xieshou.notice.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of open feeds. */
@Repository
class FeedRepository {

    private final JdbcClient jdbc;

    FeedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Feed> of(String account) {
        return jdbc.sql("select opened_at, read_at from calendar_feed where account = :account")
                .param("account", account)
                .query((row, n) -> new Feed(instant(row, 1).orElseThrow(), instant(row, 2)))
                .optional();
    }

    /** Whose feed it is; two readings of one feed come one after the other, each sees the stamps of the one before. */
    Optional<String> account(String secretHash) {
        return jdbc.sql("select account from calendar_feed where secret_hash = :hash for update")
                .param("hash", secretHash)
                .query(String.class)
                .optional();
    }

    void open(String account, String secretHash, Instant now) {
        close(account);
        jdbc.sql("insert into calendar_feed (account, secret_hash, opened_at) values (:account, :hash, :now)")
                .param("account", account)
                .param("hash", secretHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void close(String account) {
        jdbc.sql("delete from calendar_feed where account = :account")
                .param("account", account)
                .update();
    }

    /** Notes the time of a reading unless one after {@code noted} is known. */
    void read(String account, Instant now, Instant noted) {
        jdbc.sql("update calendar_feed set read_at = :now where account = :account"
                        + " and (read_at is null or read_at < :noted)")
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("noted", noted.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** An open feed: since when, and when a calendar program last read it. */
    record Feed(Instant openedAt, Optional<Instant> readAt) {}
}
