package cn.xieshou.portal;

import cn.xieshou.directory.Callings;
import cn.xieshou.directory.Callings.Called;
import cn.xieshou.directory.Role;
import cn.xieshou.matter.OpenSteps;
import cn.xieshou.workflow.OpenTask;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in whose hands a step is. */
@Component
class StepHolders {

    private final Callings callings;
    private final OpenSteps deputies;

    StepHolders(Callings callings, OpenSteps deputies) {
        this.callings = callings;
        this.deputies = deputies;
    }

    /** «第八中学校长 王某», «第八中学校长 王某（代 李某）», «初教股(待认领)». */
    String of(OpenTask task) {
        return String.valueOf(of(List.of(task)).get(task.taskId()));
    }

    /** The same for many, by the task's id; it asks no more often than for one. */
    Map<String, String> of(Collection<OpenTask> tasks) {
        Map<String, String> behind = deputies.behind(tasks);
        Set<String> accounts = new HashSet<>(behind.values());
        tasks.forEach(task -> Optional.ofNullable(task.assignee()).ifPresent(accounts::add));
        Called called = callings.of(accounts, Set.of());
        Map<String, String> words = new HashMap<>();
        tasks.forEach(task -> words.put(task.taskId(), words(task, called, behind.get(task.taskId()))));
        return words;
    }

    /** «第八中学校长 王某»; the account name when nobody is known by it. */
    String person(String account) {
        return callings.of(Set.of(account), Set.of()).person(account);
    }

    /** What they are all called; it asks no more often than for one. */
    Called people(Collection<String> accounts) {
        return callings.of(accounts, Set.of());
    }

    private static String words(OpenTask task, Called called, @Nullable String behind) {
        String assignee = task.assignee();
        if (assignee != null) {
            return called.person(assignee) + (behind == null ? "" : OpenSteps.behind(called.name(behind)));
        }
        List<String> groups = task.groups();
        return groups.isEmpty() ? "无人办理，请联系系统管理员" : groups(groups) + "（待认领）";
    }

    private static String groups(List<String> groups) {
        return groups.stream()
                .map(group -> Role.ofGroup(group).map(Role::label).orElse(group))
                .distinct()
                .collect(Collectors.joining("、"));
    }
}
