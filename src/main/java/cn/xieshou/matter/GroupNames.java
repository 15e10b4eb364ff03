package cn.xieshou.matter;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
import org.springframework.stereotype.Component;

/** What people call a group: «八中校长», «中教股». */
@Component
class GroupNames {

    private final Directory directory;

    GroupNames(Directory directory) {
        this.directory = directory;
    }

    String of(String group) {
        return Role.ofGroup(group).map(role -> name(role, group)).orElse(group);
    }

    private String name(Role role, String group) {
        String schoolless = role.ofSchool() ? role.group("") : "";
        return role.ofSchool()
                ? directory.schoolName(group.substring(schoolless.length())) + role.label()
                : role.label();
    }
}
