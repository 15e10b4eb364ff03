package cn.xieshou.matter;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom somebody may hand a task to, ask, or name as deputy: always people of the own school, or of the bureau. */
@Component
class Colleagues {

    private static final List<Role> OF_A_SCHOOL = List.of(Role.PRINCIPAL, Role.LIAISON);
    private static final List<Role> OF_THE_BUREAU = List.of(
            Role.OFFICE, Role.PERSONNEL, Role.SECONDARY_SECTION, Role.PRIMARY_SECTION, Role.LEADING_GROUP, Role.EXPERT);

    private final Directory directory;

    Colleagues(Directory directory) {
        this.directory = directory;
    }

    /**
     * Who else may hold a task: people of the same role and school or section; a liaison's task also the principal; and
     * whose task it was at first.
     */
    List<Person> mayHold(String holder, @Nullable String originalHolder) {
        String first = originalHolder == null ? holder : originalHolder;
        Optional<Person> person = directory.person(first);
        return person.map(owner -> Stream.concat(person.stream(), sameRank(owner))
                        .filter(other -> !other.account().equals(holder))
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    /** Who may be asked for an opinion: the own school, in the bureau every section and the experts. */
    List<Person> mayBeAsked(String asker) {
        return directory
                .person(asker)
                .map(person -> others(person, person.role().ofSchool() ? OF_A_SCHOOL : OF_THE_BUREAU))
                .orElse(List.of());
    }

    /** Who may stand in: the own school, in the bureau the own section. */
    List<Person> mayStandInFor(String principal) {
        return directory
                .person(principal)
                .map(person -> others(person, person.role().ofSchool() ? OF_A_SCHOOL : List.of(person.role())))
                .orElse(List.of());
    }

    private Stream<Person> sameRank(Person owner) {
        Stream<Person> same = directory.membersOf(owner.group()).stream();
        return owner.role() == Role.LIAISON
                ? Stream.concat(same, directory.membersOf(Role.PRINCIPAL.group(owner.school())).stream())
                : same;
    }

    private List<Person> others(Person person, List<Role> roles) {
        return roles.stream()
                .flatMap(role -> directory.membersOf(role.group(role.ofSchool() ? person.school() : null)).stream())
                .filter(other -> !other.account().equals(person.account()))
                .distinct()
                .toList();
    }
}
