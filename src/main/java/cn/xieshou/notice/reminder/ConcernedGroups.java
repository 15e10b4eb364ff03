package cn.xieshou.notice.reminder;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
import cn.xieshou.notice.reminder.Audience.Concerned;
import cn.xieshou.workflow.insight.WaitingTask;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the groups that are to know of a school's task although somebody else holds it. */
@Component
class ConcernedGroups {

    private final Audience audience;
    private final Directory directory;

    ConcernedGroups(Audience audience, Directory directory) {
        this.audience = audience;
        this.directory = directory;
    }

    /** Looks at a page of tasks: one query for the holders' schools, the rule is asked once for each process and occasion. */
    Look at(List<WaitingTask> page) {
        return new Look(directory.schoolsOf(page.stream()
                .map(WaitingTask::assignee)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())));
    }

    /** What the rule said about a page of tasks. */
    final class Look {

        private final Audience.Rule rule = audience.rule();
        private final Map<String, String> schoolOfHolder;
        private final Map<String, Concerned> said = new HashMap<>();

        Look(Map<String, String> schoolOfHolder) {
            this.schoolOfHolder = schoolOfHolder;
        }

        /** «principal-yizhong,liaison-yizhong», null if nobody else is to know or the task is in the bureau's hands. */
        @Nullable String of(WaitingTask task, Occasion occasion) {
            String holder = holder(task);
            if (holder == null) {
                return null;
            }
            Set<String> groups = groups(
                    said.computeIfAbsent(task.processKey() + occasion, any -> rule.of(task.processKey(), occasion)),
                    holder,
                    task);
            return groups.isEmpty() ? null : String.join(",", groups);
        }

        private @Nullable String holder(WaitingTask task) {
            return task.assignee() != null
                    ? schoolOfHolder.get(task.assignee())
                    : task.groups().stream()
                            .map(Role::schoolOfGroup)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
        }
    }

    private static Set<String> groups(Concerned concerned, String holder, WaitingTask task) {
        Set<String> groups = new LinkedHashSet<>();
        schools(concerned, holder, task).forEach(school -> {
            groups.add(Role.PRINCIPAL.group(school));
            if (concerned.liaisons()) {
                groups.add(Role.LIAISON.group(school));
            }
        });
        if (concerned.personnel()) {
            groups.add(Role.PERSONNEL.group(null));
        }
        return groups;
    }

    private static Stream<String> schools(Concerned concerned, String holder, WaitingTask task) {
        return switch (concerned.schools()) {
            case NONE -> Stream.empty();
            case OWN -> Stream.of(holder);
            case BOTH ->
                Stream.of(holder, task.supportingSchool(), task.recipientSchool())
                        .flatMap(Stream::ofNullable)
                        .distinct();
        };
    }
}
