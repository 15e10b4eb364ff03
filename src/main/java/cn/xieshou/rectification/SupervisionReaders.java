package cn.xieshou.rectification;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Stage;
import cn.xieshou.register.Condition;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who reads what the bureau finds wrong with a school: the office, the leading group and the responsible section, and of the school whom it
 * concerns. The partner of the pairing, experts and everybody else do not.
 */
@Component
public class SupervisionReaders {

    private static final Set<Role> ALL = EnumSet.of(Role.OFFICE, Role.LEADING_GROUP);
    private static final Set<Role> SECTIONS = EnumSet.of(Role.PRIMARY_SECTION, Role.SECONDARY_SECTION);

    private final Directory directory;

    SupervisionReaders(Directory directory) {
        this.directory = directory;
    }

    /**
     * Rows of a table with the column {@code school}, called {@code row}, of the pairing «p».
     *
     * @param ofSchool who of the school reads its rows
     * @param shown which of its rows the school reads
     */
    public Condition of(String account, String row, Set<Role> ofSchool, Condition shown) {
        return directory
                .person(account)
                .map(person -> of(person, row, ofSchool, shown))
                .orElse(Condition.NONE);
    }

    private static Condition of(Person reader, String row, Set<Role> ofSchool, Condition shown) {
        if (ALL.contains(reader.role())) {
            return Condition.ANY;
        }
        if (SECTIONS.contains(reader.role())) {
            return Condition.of("p.section = :ownSection", "ownSection", reader.group());
        }
        String school = reader.school();
        return school == null || !ofSchool.contains(reader.role())
                ? Condition.NONE
                : Condition.of(row + ".school = :ownSchool", "ownSchool", school)
                        .and(shown);
    }

    /** Whether the account finds things wrong with schools at all: somebody of the office or of a section. */
    public boolean supervises(String account) {
        return directory
                .person(account)
                .filter(person -> person.role() == Role.OFFICE || SECTIONS.contains(person.role()))
                .isPresent();
    }

    /** Whether the account may visit a pairing's schools and demand something of them now. */
    public boolean supervises(String account, Pairing pairing) {
        return pairing.section() != null && pairing.stage() != Stage.ENDED && overseen(account, pairing);
    }

    private boolean overseen(String account, Pairing pairing) {
        Optional<Person> reader = directory.person(account);
        return reader.filter(person -> person.role() == Role.OFFICE
                        || (SECTIONS.contains(person.role()) && person.group().equals(pairing.section())))
                .isPresent();
    }

    /** Groups of those of whom some read what concerns a school of the pairing. */
    static Set<String> groups(Pairing pairing, String school) {
        Set<String> groups = new LinkedHashSet<>();
        groups.add(Role.PRINCIPAL.group(school));
        groups.add(Role.LIAISON.group(school));
        groups.add(Objects.requireNonNullElse(pairing.section(), ""));
        groups.add(Role.OFFICE.group(null));
        groups.add(Role.LEADING_GROUP.group(null));
        groups.remove("");
        return groups;
    }
}
