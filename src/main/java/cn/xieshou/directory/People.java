package cn.xieshou.directory;

import cn.xieshou.workflow.FormRefused;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people that the process models assign tasks to: {@code ${people.principal(recipientSchool)}}. */
@Service("people")
@Transactional(readOnly = true)
public class People {

    private final PersonRepository persons;
    private final SchoolRepository schools;

    People(PersonRepository persons, SchoolRepository schools) {
        this.persons = persons;
        this.schools = schools;
    }

    /**
     * Account of the school's principal.
     *
     * @throws FormRefused if the school has none: whoever submits before it is told, a timer stops where the administrator sees it
     */
    public String principal(String school) {
        return first(Role.PRINCIPAL, school);
    }

    /**
     * Account of the school's liaison, the first by account name where a school has several.
     *
     * @throws FormRefused if the school has none
     */
    public String liaison(String school) {
        return first(Role.LIAISON, school);
    }

    private String first(Role role, String school) {
        List<Person> found = persons.enabled(role, school);
        if (found.isEmpty()) {
            throw new FormRefused(
                    "", "下一步的办理人", schools.name(school).orElse(school) + "没有登记" + role.label() + "，请先在名册中补充");
        }
        return found.get(0).account();
    }
}
