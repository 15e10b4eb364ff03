package cn.xieshou.invitation;

import cn.xieshou.directory.DirectoryAccess;
import cn.xieshou.directory.Teachers;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Addresses that the register of teachers has, for whoever may read them there. */
@Component
class TeachersAddresses {

    private final Teachers teachers;
    private final DirectoryAccess access;

    TeachersAddresses(Teachers teachers, DirectoryAccess access) {
        this.teachers = teachers;
        this.access = access;
    }

    /** By staff number; who has none, or whose the reader may not read, is left out. */
    Map<String, String> of(Collection<String> people, String reader) {
        Map<String, String> addresses = new HashMap<>();
        teachers.all(people).forEach((number, teacher) -> {
            String address = teacher.email();
            if (address != null && access.personalData(reader, teacher.school())) {
                addresses.put(number, address);
            }
        });
        return addresses;
    }
}
