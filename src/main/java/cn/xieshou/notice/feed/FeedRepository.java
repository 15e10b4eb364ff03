package cn.xieshou.notice.feed;

import cn.xieshou.shared.Columns;
import java.time.Instant;
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
                .query((row, n) -> new Feed(
                        Columns.instant(row, "opened_at"), Optional.ofNullable(Columns.instantOrNull(row, "read_at"))))
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
                .param("now", Columns.time(now))
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
                .param("now", Columns.time(now))
                .param("noted", Columns.time(noted))
                .update();
    }

    /** An open feed: since when, and when a calendar program last read it. */
    record Feed(Instant openedAt, Optional<Instant> readAt) {}
}
