package cn.xieshou.directory;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people that the process models assign tasks to: {@code ${people.principal(recipientSchool)}}. */
@Service("people")
@Transactional(readOnly = true)
public class People {

    private final Persons persons;

    People(Persons persons) {
        this.persons = persons;
    }

    /**
     * Account of the school's principal.
     *
     * @throws IllegalStateException if the school has none, so that the step stops where the administrator sees it
     */
    public String principal(String school) {
        return first(Role.PRINCIPAL, school);
    }

    /**
     * Account of the school's liaison, the first by account name where a school has several.
     *
     * @throws IllegalStateException if the school has none
     */
    public String liaison(String school) {
        return first(Role.LIAISON, school);
    }

    private String first(Role role, String school) {
        List<Person> found = persons.enabled(role, school);
        if (found.isEmpty()) {
            throw new IllegalStateException("学校 " + school + " 没有登记" + role.label() + "，请先在名册中补充");
        }
        return found.get(0).account();
    }
}
