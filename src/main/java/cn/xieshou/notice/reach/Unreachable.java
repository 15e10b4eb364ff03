package cn.xieshou.notice.reach;

import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.notice.outbox.MailRepository;
import cn.xieshou.notice.outbox.StoredMail;
import cn.xieshou.notice.outbox.UnsentMails;
import cn.xieshou.notice.reach.Unreached.Cause;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.Columns;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom mail does not reach, with what they missed: the office sees everybody, a principal the people of the own school. */
@Service
@Transactional(readOnly = true)
public class Unreachable {

    /** The person «p», with the school «s» of those who have one. */
    static final String FROM = "person p left join school s on s.code = p.school_code";

    private static final String NO_ADDRESS = "p.email is null";

    private static final String BAD_ADDRESS = "p.email_wrong = true";

    /** Why mail does not reach «p» now; {@link Cause#MENDED} if it does. */
    static final String CAUSE = "case when " + NO_ADDRESS + " then 'NO_ADDRESS' when " + BAD_ADDRESS
            + " then 'BAD_ADDRESS' when " + UnsentMails.refusedSql() + " then 'REFUSED' else 'MENDED' end";

    /** That mail does not reach «p» now: the same without saying why, at half the cost for thousands. */
    private static final String UNREACHED =
            "(" + NO_ADDRESS + " or " + BAD_ADDRESS + " or " + UnsentMails.refusedSql() + ")";

    private static final Duration LATELY = Duration.ofDays(30);

    private static final String MISSED =
            "p.account in (select m.recipient from mail m where m.state in ('FAILED', 'NO_ADDRESS')"
                    + " and m.created_at >= :lately";

    /** An administrator counts only if anything was missed; asked of each by itself, since there are few. */
    private static final String COUNTS =
            "(p.role <> 'ADMINISTRATOR' or (select count(*) from mail m where m.recipient = p.account"
                    + " and m.state in ('FAILED', 'NO_ADDRESS') and m.created_at >= :lately) > 0)";

    private final JdbcClient jdbc;
    private final MailRepository mails;
    private final UnsentMails unsent;
    private final Worklist worklist;
    private final Clock clock;

    Unreachable(JdbcClient jdbc, MailRepository mails, UnsentMails unsent, Worklist worklist, Clock clock) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.unsent = unsent;
        this.worklist = worklist;
        this.clock = clock;
    }

    /** Whether {@code viewer} may see the people who are listed. */
    public static boolean mayLook(@Nullable Person viewer) {
        return viewer != null && (oversees(viewer) || viewer.role() == Role.PRINCIPAL);
    }

    /** Whether the person may send again what others did not get. */
    public static boolean oversees(Person viewer) {
        return viewer.role() == Role.OFFICE || viewer.role() == Role.ADMINISTRATOR;
    }

    /** Those among {@code accounts} whom no mail reaches at present, with why. */
    public Map<String, Cause> causes(Collection<String> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select p.account, " + CAUSE + " as cause from " + FROM
                                + " where p.account in (:accounts)")
                        .param("accounts", accounts)
                        .query((row, n) -> Map.entry(row.getString("account"), Columns.one(row, "cause", Cause.class)))
                        .list()
                        .stream()
                        .filter(one -> one.getValue() != Cause.MENDED)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * How many get nothing at present of those whom the viewer sees. Counted twice, each by an index: in one go the database would look at
     * everybody for the few.
     */
    public long count(Person viewer) {
        Condition where = people(viewer).and(Condition.of(COUNTS, "lately", Columns.time(lately())));
        return jdbc.sql("select (select count(*) from person p where (" + NO_ADDRESS + " or " + BAD_ADDRESS + ") and "
                        + where.sql() + ") + (select count(*) from person p where " + UnsentMails.refusedSql()
                        + " and coalesce(p.email_wrong, false) = false and " + where.sql() + ")")
                .params(where.values())
                .query(Long.class)
                .single();
    }

    /** Whom mail does not reach, or did not until lately while something still waits for them; of those whom the viewer sees. */
    Condition listed(Person viewer) {
        return people(viewer)
                .and(Condition.of(
                        UNREACHED + " and (p.role <> 'ADMINISTRATOR' or " + MISSED + ")) or " + MISSED + " and "
                                + OpenTask.openSql("m.task_id") + ")",
                        "lately",
                        Columns.time(lately())));
    }

    /** These people with what they missed. */
    Map<String, Unreached> missed(Map<Person, Cause> people) {
        Set<String> accounts = people.keySet().stream().map(Person::account).collect(Collectors.toSet());
        Map<String, StoredMail> refused = unsent.refusedLast(accounts);
        List<StoredMail> unsentMails = unsent.since(lately(), accounts);
        Set<String> open = open(unsentMails);
        Map<String, List<StoredMail>> missed = unsentMails.stream()
                .collect(Collectors.groupingBy(mail -> mail.mail().recipient()));
        return people.entrySet().stream()
                .map(one -> unreached(one.getKey(), one.getValue(), missed, open, refused))
                .collect(Collectors.toMap(one -> one.person().account(), one -> one));
    }

    /**
     * Sends again what somebody missed, as far as it still waits for them.
     *
     * @return how many mails were queued
     */
    @Transactional
    public int sendAgain(String account) {
        List<StoredMail> missed = unsent.since(lately(), Set.of(account));
        Set<String> open = open(missed);
        List<StoredMail> waiting =
                missed.stream().filter(mail -> waits(mail, open)).toList();
        waiting.forEach(mail -> mails.retry(mail.id(), clock.instant()));
        return waiting.size();
    }

    private static Condition people(Person viewer) {
        if (!mayLook(viewer)) {
            return Condition.NONE;
        }
        Condition enabled = Condition.of("p.disabled = false");
        String school = viewer.school();
        return school == null
                ? enabled
                : enabled.and(Condition.of(
                        "p.school_code = :ownSchool and p.role in ('PRINCIPAL', 'LIAISON')", "ownSchool", school));
    }

    private static Unreached unreached(
            Person person,
            Cause cause,
            Map<String, List<StoredMail>> missed,
            Set<String> open,
            Map<String, StoredMail> refused) {
        StoredMail answer = cause == Cause.MENDED ? null : refused.get(person.account());
        List<StoredMail> theirs = missed.getOrDefault(person.account(), List.of()).stream()
                .filter(mail -> cause != Cause.MENDED || waits(mail, open))
                .toList();
        return new Unreached(person, cause, theirs, answer == null ? null : answer.error());
    }

    private Set<String> open(List<StoredMail> missed) {
        return worklist.find(missed.stream()
                        .map(mail -> mail.mail().taskId())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .keySet();
    }

    private static boolean waits(StoredMail mail, Set<String> open) {
        String task = mail.mail().taskId();
        return task != null && open.contains(task);
    }

    private Instant lately() {
        return clock.instant().minus(LATELY);
    }
}
