package cn.xieshou.directory;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.ReadOnce;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people and the groups of the engine are called, as of now: «八中校长 王某», «中教股». Asks once for all. */
@Component
@Transactional(readOnly = true)
public class Callings {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    Callings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all these accounts and groups. */
    public Called of(Collection<String> accounts, Collection<String> groups) {
        return new Called(ReadOnce.all("calling", accounts, this::people), schools(groups));
    }

    private Map<String, Titled> people(Collection<String> accounts) {
        Map<String, Titled> found = new HashMap<>();
        for (List<String> some : parts(accounts)) {
            jdbc.sql("select p.account, p.name, p.role, s.name as school from person p"
                            + " left join school s on s.code = p.school_code where p.account in (:accounts)")
                    .param("accounts", some)
                    .query(row -> {
                        found.put(
                                row.getString("account"),
                                new Titled(
                                        row.getString("name"),
                                        Columns.one(row, "role", Role.class),
                                        row.getString("school")));
                    });
        }
        return found;
    }

    /** Names of the schools whose groups these are, by code. */
    private Map<String, String> schools(Collection<String> groups) {
        Set<String> codes = groups.stream()
                .flatMap(group -> Optional.ofNullable(schoolOf(group)).stream())
                .collect(Collectors.toSet());
        Map<String, String> found = new HashMap<>();
        for (List<String> some : parts(codes)) {
            found.putAll(jdbc.sql("select code, name from school where code in (:codes)")
                    .param("codes", some)
                    .query(Columns.texts("code", "name")));
        }
        return found;
    }

    private static @Nullable String schoolOf(String group) {
        return Role.ofGroup(group).isPresent() ? Role.schoolOfGroup(group) : null;
    }

    private static List<List<String>> parts(Collection<String> all) {
        List<String> asked = all.stream().distinct().toList();
        return java.util.stream.IntStream.range(0, (asked.size() + AT_ONCE - 1) / AT_ONCE)
                .mapToObj(part -> asked.subList(part * AT_ONCE, Math.min(asked.size(), (part + 1) * AT_ONCE)))
                .toList();
    }

    /**
     * A person by name and office.
     *
     * @param school name, null for the bureau
     */
    public record Titled(String name, Role role, @Nullable String school) {

        /** «八中校长 王某» */
        public String title() {
            return Person.titled((school == null ? "" : school) + role.label(), name);
        }
    }

    /** The answers. */
    public record Called(Map<String, Titled> people, Map<String, String> schools) {

        /** «八中校长 王某»; the account when nobody is known by it. */
        public String person(String account) {
            Titled titled = people.get(account);
            return titled == null ? account : titled.title();
        }

        /** «王某»; the account when nobody is known by it. */
        public String name(String account) {
            Titled titled = people.get(account);
            return titled == null ? account : titled.name();
        }

        /** «八中校长», «中教股»; the group itself when it is none of ours. */
        public String group(String group) {
            return Role.ofGroup(group).map(role -> group(role, group)).orElse(group);
        }

        private String group(Role role, String group) {
            String school = Role.schoolOfGroup(group);
            return (school == null ? "" : schools.getOrDefault(school, school)) + role.label();
        }
    }
}
