package cn.xieshou.roster;

import cn.xieshou.directory.AccountActions;
import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.PasswordLink;
import cn.xieshou.directory.PasswordLinks;
import cn.xieshou.directory.Person;
import cn.xieshou.notice.reach.Unreachable;
import cn.xieshou.notice.reach.Unreached;
import cn.xieshou.workflow.account.AccountPasswords;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people whom an import brought, until each has chosen a password over the link in their own mail. */
@Service
@Transactional
public class Newcomers {

    private final ImportRowRepository importRows;
    private final PasswordLinks links;
    private final Accounts accounts;
    private final AccountPasswords passwords;
    private final AccountActions actions;
    private final Unreachable unreachable;
    private final Clock clock;

    Newcomers(
            ImportRowRepository importRows,
            PasswordLinks links,
            Accounts accounts,
            AccountPasswords passwords,
            AccountActions actions,
            Unreachable unreachable,
            Clock clock) {
        this.importRows = importRows;
        this.links = links;
        this.accounts = accounts;
        this.passwords = passwords;
        this.actions = actions;
        this.unreachable = unreachable;
        this.clock = clock;
    }

    /**
     * How far the newcomers of an import are.
     *
     * @param open those without a password, who need something done first
     */
    public record Progress(int total, List<Newcomer> open) {

        public boolean isEmpty() {
            return total == 0;
        }

        public int done() {
            return total - open.size();
        }

        public long ready() {
            return open.stream().filter(Newcomer::ready).count();
        }
    }

    /** Of the last import only: of earlier ones it is not kept what was new. */
    @Transactional(readOnly = true)
    public Progress of(StagedImport staged, String viewer) {
        List<Person> added = staged.state() == ImportState.IMPORTED ? added(staged.id()) : List.of();
        if (added.isEmpty()) {
            return new Progress(0, List.of());
        }
        List<String> names = added.stream().map(Person::account).toList();
        Set<String> settled = passwords.having(names);
        Known known = new Known(
                links.newest(names),
                accounts.disabled(),
                unreachable.causes(names),
                actions.administers(viewer),
                clock.instant());
        List<Newcomer> open = added.stream()
                .filter(person -> !settled.contains(person.account()))
                .map(known::newcomer)
                .sorted(Comparator.comparing((Newcomer one) -> !one.trouble()))
                .toList();
        return new Progress(added.size(), open);
    }

    /**
     * Sends a link to everybody who has no password yet and whom mail reaches.
     *
     * @return how many were sent
     */
    public int send(StagedImport staged, String sender) {
        return (int) of(staged, sender).open().stream()
                .filter(Newcomer::ready)
                .filter(one -> links.send(one.person(), sender).isEmpty())
                .count();
    }

    private List<Person> added(long id) {
        Map<String, Person> all = accounts.all().stream().collect(Collectors.toMap(Person::account, person -> person));
        return importRows.page(id, RosterSheet.ACCOUNTS, RowState.NEW, 0, Integer.MAX_VALUE).stream()
                .flatMap(row -> Stream.ofNullable(all.get(row.key())))
                .toList();
    }

    /** What is known of all of them at once: a page asks no question for each. */
    private record Known(
            Map<String, PasswordLink> sent,
            Set<String> disabled,
            Map<String, Unreached.Cause> unreached,
            boolean administrator,
            Instant now) {

        Newcomer newcomer(Person person) {
            PasswordLink link = sent.get(person.account());
            Instant sentAt = link == null ? null : link.requestedAt();
            String trouble = trouble(person);
            if (trouble != null) {
                return new Newcomer(person, trouble, false, true, sentAt);
            }
            Unreached.Cause answer = unreached.get(person.account());
            if (answer != null) {
                return new Newcomer(person, answer.label() + "，请更正邮箱后再寄", true, true, sentAt);
            }
            if (link == null) {
                return new Newcomer(person, "还没有寄出", true, false, null);
            }
            boolean holds = link.isInTime(now) && Objects.equals(link.address(), person.email());
            return new Newcomer(person, holds ? "已寄出，等本人设置" : "链接已过期，请再寄", true, false, sentAt);
        }

        private @Nullable String trouble(Person person) {
            if (disabled.contains(person.account())) {
                return "账号已停用";
            }
            if (AccountActions.reserved(person.role()) && !administrator) {
                return "由系统管理员寄出";
            }
            String email = person.email();
            return email == null || email.isBlank() ? "没有登记邮箱，请打印登录条" : null;
        }
    }
}
