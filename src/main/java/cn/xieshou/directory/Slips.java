package cn.xieshou.directory;

import cn.xieshou.workflow.account.AccountPasswords;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slips for people without a mail address: a sheet for each school, a slip with a code for each account that nobody has had a
 * password for. The code is seen on the sheet only, its hash is kept; printing again makes another and ends the one before.
 */
@Service
@Transactional
public class Slips {

    /** Printed at once. */
    public static final int MOST = 500;

    /** People of the bureau, who belong to no school. */
    public static final String BUREAU = "-";

    /** Everybody who has had no slip yet. */
    public static final String UNPRINTED = "";

    private final SlipRepository table;
    private final PersonRepository persons;
    private final SchoolRepository schools;
    private final AccountPasswords passwords;
    private final AccountActions actions;
    private final LinkIssue issue;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Slips(
            SlipRepository table,
            PersonRepository persons,
            SchoolRepository schools,
            AccountPasswords passwords,
            AccountActions actions,
            LinkIssue issue,
            ApplicationEventPublisher news,
            Clock clock) {
        this.table = table;
        this.persons = persons;
        this.schools = schools;
        this.passwords = passwords;
        this.actions = actions;
        this.issue = issue;
        this.news = news;
        this.clock = clock;
    }

    /**
     * People who wait for a slip.
     *
     * @param school code, or {@link #BUREAU}
     * @param printed how many of them have had one
     * @param times how often slips were printed for them
     */
    public record Waiting(
            String school,
            String name,
            int people,
            int printed,
            int times,
            @Nullable Instant last) {}

    /** How often somebody's slip was printed, and when last. */
    public record Printed(int times, @Nullable Instant last) {}

    /** The slips of a school, one after another. */
    public record Sheet(String name, List<Slip> slips) {}

    /** @param code in groups, as it is typed */
    public record Slip(String name, String office, String account, String code) {}

    /** By school, those with somebody who has had no slip first; {@code sought} in the school's name, empty for all. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(String viewer, String sought, int most) {
        return table.waiting(sought, actions.administers(viewer), most);
    }

    /** How many people have had no slip. */
    @Transactional(readOnly = true)
    public int unprinted(String viewer) {
        return table.unprinted(actions.administers(viewer));
    }

    @Transactional(readOnly = true)
    public Printed printed(String account) {
        return table.printed(account);
    }

    /** Why no slip can be printed for this person, in Chinese; empty if one can. */
    @Transactional(readOnly = true)
    public Optional<String> whyNot(Person person) {
        if (person.email() != null) {
            return Optional.of("已登记邮箱，设置密码的链接寄到邮箱");
        }
        if (persons.disabled(person.account())) {
            return Optional.of("账号已停用，不能打印登录条");
        }
        return passwords.having(Set.of(person.account())).isEmpty()
                ? Optional.empty()
                : Optional.of("本人已设置过密码；忘记密码的，请先登记本人的邮箱");
    }

    /**
     * Prints for a school, for the bureau or for everybody who has had none.
     *
     * @param which code of the school, {@link #BUREAU} or {@link #UNPRINTED}; at most {@link #MOST} slips at once
     * @return a sheet for each school; none if nobody waits there
     */
    public List<Sheet> print(String which, String viewer) {
        return print(table.accounts(which, actions.administers(viewer), MOST), viewer);
    }

    /** Prints for one person; no sheet if there can be no slip. */
    public List<Sheet> print(Person person, String viewer) {
        return actions.whyNotKeep(viewer, person).isPresent() ? List.of() : print(List.of(person.account()), viewer);
    }

    private List<Sheet> print(List<String> accounts, String viewer) {
        Map<String, Person> locked = persons.lock(accounts).stream()
                .filter(person -> whyNot(person).isEmpty())
                .collect(Collectors.toMap(Person::account, person -> person));
        Map<String, List<Slip>> sheets = new LinkedHashMap<>();
        accounts.stream()
                .flatMap(account -> Stream.ofNullable(locked.get(account)))
                .forEach(person -> sheets.computeIfAbsent(unit(person), any -> new ArrayList<>())
                        .add(slip(person, viewer)));
        return sheets.entrySet().stream()
                .map(sheet -> new Sheet(sheet.getKey(), sheet.getValue()))
                .toList();
    }

    private Slip slip(Person person, String viewer) {
        String code = issue.slip(person, viewer);
        table.add(person.account(), viewer, clock.instant());
        news.publishEvent(new AccountNews.SlipPrinted(
                person, table.printed(person.account()).times(), viewer));
        return new Slip(person.name(), person.role().label(), person.account(), SlipCode.inGroups(code));
    }

    private String unit(Person person) {
        String school = person.school();
        return school == null ? "县教育局" : schools.name(school).orElse(school);
    }
}
