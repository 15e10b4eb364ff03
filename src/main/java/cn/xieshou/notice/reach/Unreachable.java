package cn.xieshou.notice.reach;

import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.notice.outbox.Mails;
import cn.xieshou.notice.outbox.StoredMail;
import cn.xieshou.notice.outbox.UnsentMails;
import cn.xieshou.notice.reach.Unreached.Cause;
import cn.xieshou.workflow.Worklist;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom mail does not reach, with what they missed: the office sees everybody, a principal the people of the own school. */
@Service
@Transactional(readOnly = true)
public class Unreachable {

    private static final Duration LATELY = Duration.ofDays(30);

    private final Accounts accounts;
    private final Directory directory;
    private final Mails mails;
    private final UnsentMails unsent;
    private final Worklist worklist;
    private final Clock clock;

    Unreachable(
            Accounts accounts, Directory directory, Mails mails, UnsentMails unsent, Worklist worklist, Clock clock) {
        this.accounts = accounts;
        this.directory = directory;
        this.mails = mails;
        this.unsent = unsent;
        this.worklist = worklist;
        this.clock = clock;
    }

    /** Whether {@code viewer} may see the people that {@link #of} lists. */
    public static boolean mayLook(@Nullable Person viewer) {
        return viewer != null && (oversees(viewer) || viewer.role() == Role.PRINCIPAL);
    }

    /** Whether the person may send again what others did not get. */
    public static boolean oversees(Person viewer) {
        return viewer.role() == Role.OFFICE || viewer.role() == Role.ADMINISTRATOR;
    }

    /** By school and account. */
    public List<Unreached> of(Person viewer) {
        if (!mayLook(viewer)) {
            return List.of();
        }
        Map<String, List<StoredMail>> missed = unsent.since(clock.instant().minus(LATELY)).stream()
                .collect(Collectors.groupingBy(mail -> mail.mail().recipient()));
        Map<String, StoredMail> refused = unsent.refusedLast();
        List<Unreached> found = new ArrayList<>();
        people(viewer).forEach(person -> state(
                        person, missed.getOrDefault(person.account(), List.of()), refused.get(person.account()))
                .ifPresent(found::add));
        found.sort(Comparator.comparing((Unreached one) ->
                        Objects.requireNonNullElse(one.person().school(), ""))
                .thenComparing(one -> one.person().account()));
        return found;
    }

    /** How many of them get nothing at present. */
    public long count(Person viewer) {
        return of(viewer).stream().filter(one -> one.cause() != Cause.MENDED).count();
    }

    /**
     * Sends again what somebody missed, as far as it still waits for them.
     *
     * @return how many mails were queued
     */
    @Transactional
    public int sendAgain(String account) {
        List<StoredMail> waiting = unsent.since(clock.instant().minus(LATELY)).stream()
                .filter(mail -> mail.mail().recipient().equals(account))
                .filter(this::stillWaits)
                .toList();
        waiting.forEach(mail -> mails.retry(mail.id(), clock.instant()));
        return waiting.size();
    }

    private Stream<Person> people(Person viewer) {
        String school = viewer.school();
        if (school != null) {
            return Stream.of(Role.PRINCIPAL, Role.LIAISON)
                    .flatMap(role -> directory.membersOf(role.group(school)).stream());
        }
        Set<String> disabled = accounts.disabled();
        return accounts.all().stream().filter(person -> !disabled.contains(person.account()));
    }

    private Optional<Unreached> state(Person person, List<StoredMail> missed, @Nullable StoredMail refused) {
        Cause cause = cause(person, refused);
        boolean needed = person.role() != Role.ADMINISTRATOR || !missed.isEmpty();
        if (cause != null && needed) {
            return Optional.of(new Unreached(person, cause, missed, refused == null ? null : refused.error()));
        }
        List<StoredMail> waiting = missed.stream().filter(this::stillWaits).toList();
        return waiting.isEmpty() ? Optional.empty() : Optional.of(new Unreached(person, Cause.MENDED, waiting, null));
    }

    private static @Nullable Cause cause(Person person, @Nullable StoredMail refused) {
        String email = person.email();
        if (email == null || email.isBlank()) {
            return Cause.NO_ADDRESS;
        }
        if (!DirectoryAddresses.isValid(email)) {
            return Cause.BAD_ADDRESS;
        }
        return refused != null && email.equals(refused.address()) ? Cause.REFUSED : null;
    }

    private boolean stillWaits(StoredMail mail) {
        String task = mail.mail().taskId();
        return task != null && worklist.find(task).isPresent();
    }
}
