package cn.xieshou.portal;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.matter.Hands;
import cn.xieshou.workflow.OpenTask;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says in whose hands a step is. */
@Component
class Holders {

    private final Directory directory;
    private final Hands deputies;

    Holders(Directory directory, Hands deputies) {
        this.directory = directory;
        this.deputies = deputies;
    }

    /** «第八中学校长 王某», «第八中学校长 王某（代 李某）», «初教股(待认领)». */
    String of(OpenTask task) {
        String assignee = task.assignee();
        if (assignee != null) {
            return person(assignee) + deputies.behind(task);
        }
        List<String> groups = task.groups();
        return groups.isEmpty() ? "无人办理，请联系系统管理员" : groups(groups) + "（待认领）";
    }

    /** «第八中学校长 王某»; the account name when nobody is known by it. */
    String person(String account) {
        return directory
                .person(account)
                .map(person -> Person.titled(office(person), person.name()))
                .orElse(account);
    }

    private String office(Person person) {
        String school = person.school();
        return (school == null ? "" : directory.schoolName(school))
                + person.role().label();
    }

    private static String groups(List<String> groups) {
        return groups.stream()
                .map(group -> Role.ofGroup(group).map(Role::label).orElse(group))
                .distinct()
                .collect(Collectors.joining("、"));
    }
}
