package cn.xieshou.workflow.account;

import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.shared.RecordRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which accounts may sign in: disabled ones, passwords that others set. */
@Repository
class AccountAccess {

    private static final int CHUNK = 500;

    /** Accounts of a long piece of work, by thread. */
    private static final ThreadLocal<@Nullable List<String>> CREATED = new ThreadLocal<>();

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final SignInTries tries;
    private final KnownPlaces places;
    private final SecurityLog log;
    private final AtomicLong changes = new AtomicLong();

    AccountAccess(JdbcClient jdbc, JdbcTemplate template, SignInTries tries, KnownPlaces places, SecurityLog log) {
        this.jdbc = jdbc;
        this.template = template;
        this.tries = tries;
        this.places = places;
        this.log = log;
    }

    /** Rises whenever this node changes an account: open sessions look again. */
    long changes() {
        return changes.get();
    }

    void changed() {
        changes.incrementAndGet();
    }

    void created(String account) {
        List<String> together = CREATED.get();
        if (together != null) {
            together.add(account);
        } else {
            insert(List.of(account));
        }
    }

    /** Stores the accounts that {@code work} creates at its end, all at once. */
    <T> T together(Supplier<T> work) {
        List<String> accounts = new ArrayList<>();
        CREATED.set(accounts);
        T result;
        try {
            result = work.get();
        } finally {
            CREATED.remove();
        }
        insert(accounts);
        return result;
    }

    private void insert(List<String> accounts) {
        template.batchUpdate(
                "insert into account_access (account) values (?)",
                accounts.stream().map(account -> new Object[] {account}).toList());
    }

    void deleted(String account) {
        jdbc.sql("delete from account_access where account = ?").param(account).update();
        places.forget(account);
        changed();
    }

    void passwordSet(String account, boolean mustChange) {
        jdbc.sql("update account_access set must_change = ?, credentials = credentials + 1" + " where account = ?")
                .params(mustChange, account)
                .update();
        // A new password also ends a pause.
        tries.forgetAccount(account);
        changed();
    }

    void disabled(String account, boolean disabled) {
        int changed = jdbc.sql("update account_access set disabled = ? where account = ? and disabled <> ?")
                .params(disabled, account, disabled)
                .update();
        if (changed == 1) {
            log.done(disabled ? SecurityKind.ACCOUNT_DISABLED : SecurityKind.ACCOUNT_ENABLED, account, "");
        }
        changed();
    }

    Optional<Row> find(String account) {
        return jdbc.sql("select must_change, disabled, credentials from account_access where account = ?")
                .param(account)
                .query(RecordRows.of(Row.class))
                .optional();
    }

    Set<String> withPassword(Collection<String> accounts) {
        Set<String> found = new HashSet<>();
        List<String> all = List.copyOf(accounts);
        for (int from = 0; from < all.size(); from += CHUNK) {
            found.addAll(jdbc.sql("select account from account_access where credentials > 0 and account in (:accounts)")
                    .param("accounts", all.subList(from, Math.min(from + CHUNK, all.size())))
                    .query(String.class)
                    .list());
        }
        return found;
    }

    static String withPasswordSql(String column) {
        return "exists (select 1 from account_access aa where aa.account = " + column + " and aa.credentials > 0)";
    }

    record Row(boolean mustChange, boolean disabled, int credentials) {}
}
