package cn.xieshou.directory;

import cn.xieshou.shared.Text;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers who and which school somebody or something is. */
@Service
@Transactional(readOnly = true)
public class Directory {

    private final SchoolRepository schools;
    private final PersonRepository persons;

    Directory(SchoolRepository schools, PersonRepository persons) {
        this.schools = schools;
        this.persons = persons;
    }

    public Optional<School> school(String code) {
        return schools.find(code);
    }

    /** Codes of the schools that are meant by what somebody typed, a code or a whole name. */
    public List<String> meant(@Nullable String typed) {
        return schools.codes(Text.spelled(typed));
    }

    /** All schools, by level and name. */
    public List<School> schools() {
        return schools.all();
    }

    /** The school's name, or its code when there is no such school. */
    public String schoolName(String code) {
        return schools.name(code).orElse(code);
    }

    /** Reads these schools' names at once: the page that is being made asks for none of them again. */
    public void readNames(Collection<String> codes) {
        schools.names(codes);
    }

    /** Reads these schools and who acts for them at once: the page that is being made, or work that keeps it, asks for none of it again. */
    public void readWithPeople(Collection<String> codes) {
        schools.read(codes);
        persons.readPeopleOf(codes);
    }

    public Optional<Person> person(String account) {
        return persons.find(account);
    }

    /** The person, if they can sign in. */
    public Optional<Person> inOffice(String account) {
        return persons.find(account).filter(person -> !persons.disabled(account));
    }

    /** The person's name, or the account name when nobody is known by it. */
    public String personName(String account) {
        return persons.find(account).map(Person::name).orElse(account);
    }

    /** The people of an engine group who can sign in, by account name. */
    public List<Person> membersOf(String group) {
        return Role.ofGroup(group)
                .map(role -> persons.enabled(role, Role.schoolOfGroup(group)))
                .orElse(List.of());
    }

    /** Everybody in this role who can sign in, by account name; of every school if it is a school's. */
    public List<Person> peopleAs(Role role) {
        return persons.enabledAnywhere(role);
    }

    /** Codes of the schools that the account acts for; empty for the bureau, whose sight is not limited to schools. */
    public Set<String> schoolsOf(String account) {
        return persons.find(account).map(Person::school).map(Set::of).orElse(Set.of());
    }

    /** The schools of those among {@code accounts} who act for one, by account. One query for each 500. */
    public Map<String, String> schoolsOf(Collection<String> accounts) {
        return persons.schools(accounts);
    }
}
