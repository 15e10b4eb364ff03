package cn.xieshou.matter;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom somebody may ask or name as deputy: always people of the own school, or of the bureau. */
@Component
class Colleagues {

    private static final List<Role> OF_A_SCHOOL = List.of(Role.PRINCIPAL, Role.LIAISON);
    private static final List<Role> OF_THE_BUREAU = List.of(
            Role.OFFICE, Role.PERSONNEL, Role.SECONDARY_SECTION, Role.PRIMARY_SECTION, Role.LEADING_GROUP, Role.EXPERT);

    private final Directory directory;

    Colleagues(Directory directory) {
        this.directory = directory;
    }

    /** Who may be asked for an opinion: the own school, in the bureau every section and the experts. */
    List<Person> mayBeAsked(String asker) {
        return directory
                .person(asker)
                .map(person -> others(person, person.role().ofSchool() ? OF_A_SCHOOL : OF_THE_BUREAU))
                .orElse(List.of());
    }

    /** The only person who acts for these groups; empty if they have several people or nobody. */
    Optional<Person> onlyOneOf(Collection<String> groups) {
        List<Person> people = groups.stream()
                .flatMap(group -> directory.membersOf(group).stream())
                .distinct()
                .limit(2)
                .toList();
        return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
    }

    /** Who may stand in: the own school, in the bureau the own section. */
    List<Person> mayStandInFor(String principal) {
        return directory
                .person(principal)
                .map(person -> others(person, person.role().ofSchool() ? OF_A_SCHOOL : List.of(person.role())))
                .orElse(List.of());
    }

    private List<Person> others(Person person, List<Role> roles) {
        return roles.stream()
                .flatMap(role -> directory.membersOf(role.group(role.ofSchool() ? person.school() : null)).stream())
                .filter(other -> !other.account().equals(person.account()))
                .distinct()
                .toList();
    }
}
