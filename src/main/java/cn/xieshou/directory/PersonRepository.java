package cn.xieshou.directory;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.ReadOnce;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of people with an account. */
@Repository
class PersonRepository {

    private static final String SELECT = "select account, name, role, school_code, email, phone from person ";

    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;

    PersonRepository(JdbcClient jdbc, NamedParameterJdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    Optional<Person> find(String account) {
        return ReadOnce.of("person", account, () -> jdbc.sql(SELECT + "where account = :account")
                .param("account", account)
                .query((row, n) -> PersonRows.person(row))
                .optional());
    }

    /** The people as they are, locked for the rest of the transaction: changes of one account wait for one another. */
    List<Person> lock(Collection<String> accounts) {
        List<Person> found = new ArrayList<>();
        List<String> sorted = accounts.stream().distinct().sorted().toList();
        for (int from = 0; from < sorted.size(); from += CHUNK) {
            found.addAll(jdbc.sql(SELECT + "where account in (:accounts) order by account for update")
                    .param("accounts", sorted.subList(from, Math.min(from + CHUNK, sorted.size())))
                    .query((row, n) -> PersonRows.person(row))
                    .list());
        }
        return found;
    }

    /** When the mail address was last changed; empty if it never was. */
    Optional<Instant> emailChangedAt(String account) {
        return jdbc.sql("select email_changed_at from person where account = :account and email_changed_at is not null")
                .param("account", account)
                .query((row, n) -> Columns.instant(row, "email_changed_at"))
                .optional();
    }

    void emailChanged(Collection<String> accounts, Instant now) {
        accounts.forEach(account -> jdbc.sql("update person set email_changed_at = :now where account = :account")
                .param("now", Columns.time(now))
                .param("account", account)
                .update());
    }

    List<Person> all() {
        return jdbc.sql(SELECT + "order by account")
                .query((row, n) -> PersonRows.person(row))
                .list();
    }

    /** People who can sign in; {@code school} null for roles of the bureau. */
    List<Person> enabled(Role role, @Nullable String school) {
        String where = "where role = :role and disabled = false "
                + (school == null ? "and school_code is null " : "and school_code = :school ");
        var query = jdbc.sql(SELECT + where + "order by account").param("role", role.name());
        return ReadOnce.of(
                "people",
                place(role, school),
                () -> known((school == null ? query : query.param("school", school))
                        .query((row, n) -> PersonRows.person(row))
                        .list()));
    }

    /** Reads who can sign in for these schools at once: the page that is being made asks for none of them again. */
    void readPeopleOf(Collection<String> schools) {
        Map<Object, List<Person>> found = new HashMap<>();
        jdbc.sql(SELECT + "where disabled = false and school_code in (:schools) order by account")
                .param("schools", schools)
                .query((row, n) -> PersonRows.person(row))
                .list()
                .forEach(person -> found.computeIfAbsent(
                                place(person.role(), person.school()), none -> new ArrayList<>())
                        .add(person));
        for (String school : schools) {
            for (Role role : List.of(Role.PRINCIPAL, Role.LIAISON)) {
                Object place = place(role, school);
                ReadOnce.of("people", place, () -> known(found.getOrDefault(place, List.of())));
            }
        }
    }

    private static Object place(Role role, @Nullable String school) {
        return List.of(role, school == null ? "" : school);
    }

    /** People of schools in this role who can sign in, of every school. */
    List<Person> enabledAnywhere(Role role) {
        return jdbc.sql(SELECT + "where role = :role and disabled = false order by account")
                .param("role", role.name())
                .query((row, n) -> PersonRows.person(row))
                .list();
    }

    /** School codes by account, of those who act for a school. */
    Map<String, String> schools(Collection<String> accounts) {
        Map<String, String> schools = new HashMap<>();
        List<String> asked = List.copyOf(accounts);
        for (int from = 0; from < asked.size(); from += CHUNK) {
            schools.putAll(jdbc.sql(
                            "select account, school_code from person where school_code is not null and account in (:accounts)")
                    .param("accounts", asked.subList(from, Math.min(from + CHUNK, asked.size())))
                    .query(Columns.texts("account", "school_code")));
        }
        return schools;
    }

    Optional<String> ownerOf(String email) {
        return jdbc.sql("select account from person where email = :email")
                .param("email", email)
                .query(String.class)
                .optional();
    }

    void insert(Collection<Person> persons) {
        template.batchUpdate(
                "insert into person (account, name, " + NameColumns.NAMES
                        + ", role, school_code, email, email_wrong, phone,"
                        + " disabled) values (:account, :name, " + NameColumns.VALUES
                        + ", :role, :school, :email, :wrong, :phone, false)",
                PersonRows.parameters(persons));
    }

    void update(Collection<Person> persons) {
        // Two people may exchange addresses in one file: set free first what is unique.
        template.batchUpdate("update person set email = null where account = :account", PersonRows.parameters(persons));
        template.batchUpdate(
                "update person set name = :name, " + NameColumns.SET + ", role = :role, school_code = :school,"
                        + " email = :email, email_wrong = :wrong, phone = :phone "
                        + "where account = :account",
                PersonRows.parameters(persons));
    }

    boolean disabled(String account) {
        return jdbc.sql("select disabled from person where account = :account")
                .param("account", account)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    Set<String> disabled() {
        return Set.copyOf(jdbc.sql("select account from person where disabled = true")
                .query(String.class)
                .list());
    }

    /** Whether anything changed. */
    boolean disable(String account, boolean disabled) {
        return jdbc.sql("update person set disabled = :disabled where account = :account and disabled <> :disabled")
                        .param("disabled", disabled)
                        .param("account", account)
                        .update()
                == 1;
    }

    void delete(String account) {
        jdbc.sql("delete from person where account = :account")
                .param("account", account)
                .update();
    }

    /** Whoever was read with others is not asked for again. */
    private static List<Person> known(List<Person> persons) {
        persons.forEach(person -> ReadOnce.of("person", person.account(), () -> Optional.of(person)));
        return persons;
    }
}
