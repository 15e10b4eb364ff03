package cn.xieshou.matter;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who an account is at this moment, for the trail. */
@Component
class Actors {

    private final Directory directory;

    Actors(Directory directory) {
        this.directory = directory;
    }

    /** Name, role and school as of now; of an account that the directory does not know its name only. */
    Actor of(String account) {
        return directory.person(account).map(this::actor).orElseGet(() -> new Actor(account, "", ""));
    }

    String nameOf(String account) {
        return of(account).name();
    }

    /** «李某、赵某» */
    String namesOf(Collection<String> accounts) {
        return accounts.stream().map(this::nameOf).collect(Collectors.joining("、"));
    }

    private Actor actor(Person person) {
        String school = person.school();
        return new Actor(person.name(), person.role().label(), school == null ? "" : directory.schoolName(school));
    }

    /**
     * @param role label, for example 校长
     * @param school name, empty for the bureau
     */
    record Actor(String name, String role, String school) {

        static final Actor NOBODY = new Actor("", "", "");

        /** «八中校长 王某» */
        String title() {
            return Person.titled(school + role, name);
        }
    }
}
