package cn.xieshou.notice;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is told of what happens to somebody's account: everybody of that role at that unit, and the school's principal. */
@Component
class Fellows {

    private final Directory directory;

    Fellows(Directory directory) {
        this.directory = directory;
    }

    /**
     * Accounts of the person's fellows; where there are none, the administrators and the office.
     *
     * @param by who did it and need not be told
     */
    Set<String> of(Person person, @Nullable String by) {
        Set<String> fellows = new LinkedHashSet<>(accounts(directory.membersOf(person.group())));
        if (person.school() != null) {
            fellows.addAll(accounts(directory.membersOf(Role.PRINCIPAL.group(person.school()))));
        }
        fellows.remove(person.account());
        if (fellows.stream().allMatch(account -> account.equals(by))) {
            fellows.addAll(accounts(directory.peopleAs(Role.ADMINISTRATOR)));
            fellows.addAll(accounts(directory.peopleAs(Role.OFFICE)));
        }
        fellows.removeIf(account -> account.equals(by) || account.equals(person.account()));
        return fellows;
    }

    /** By fellow, the new accounts to tell of; those that are new themselves are not told. One query a role, however many. */
    Map<String, List<String>> ofNew(List<Person> added, String by) {
        Map<Role, Map<String, List<Person>>> known = new EnumMap<>(Role.class);
        Set<String> fresh = added.stream().map(Person::account).collect(Collectors.toSet());
        Map<String, List<String>> told = new TreeMap<>();
        for (Person person : added) {
            Stream.of(person.role(), person.role().ofSchool() ? Role.PRINCIPAL : person.role())
                    .distinct()
                    .flatMap(role -> known
                            .computeIfAbsent(role, this::bySchool)
                            .getOrDefault(Objects.requireNonNullElse(person.school(), ""), List.of())
                            .stream())
                    .map(Person::account)
                    .filter(account -> !account.equals(by) && !fresh.contains(account))
                    .forEach(account -> told.computeIfAbsent(account, any -> new ArrayList<>())
                            .add(person.account()));
        }
        return told;
    }

    private Map<String, List<Person>> bySchool(Role role) {
        return directory.peopleAs(role).stream()
                .collect(Collectors.groupingBy(person -> Objects.requireNonNullElse(person.school(), "")));
    }

    private static List<String> accounts(List<Person> people) {
        return people.stream().map(Person::account).toList();
    }
}
