package cn.xieshou.invitation;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who sends links to a school's own people: its liaisons and principals. */
@Component
public class SchoolIssuers {

    private static final Set<Role> ISSUERS = EnumSet.of(Role.LIAISON, Role.PRINCIPAL);

    private final Directory directory;

    SchoolIssuers(Directory directory) {
        this.directory = directory;
    }

    /** @param school code */
    public boolean include(String account, String school) {
        return directory
                .person(account)
                .filter(person -> ISSUERS.contains(person.role()) && school.equals(person.school()))
                .isPresent();
    }
}
