package cn.xieshou.accountability;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who reads in whose hands the days went: those who answer for all of it. */
@Component
class Reading {

    private static final Set<Role> READERS = EnumSet.of(Role.OFFICE, Role.LEADING_GROUP, Role.ADMINISTRATOR);

    private final Directory directory;

    Reading(Directory directory) {
        this.directory = directory;
    }

    boolean may(String account) {
        return directory
                .person(account)
                .filter(person -> READERS.contains(person.role()))
                .isPresent();
    }
}
