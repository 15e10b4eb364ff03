package cn.xieshou.portal;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.notice.reminder.Audience;
import cn.xieshou.notice.reminder.Audience.Concerned;
import cn.xieshou.notice.reminder.Audience.Schools;
import cn.xieshou.notice.reminder.Occasion;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a school owes, whoever holds the task (requirements section 5): everything in the hands of its own people, and of what
 * both schools of a pairing have to bring together also what is in the partner's. The rule is the one of the reminders.
 */
@Service
@Transactional(readOnly = true)
class SchoolMatters {

    private static final Comparator<OpenTask> BY_DUE =
            Comparator.comparing(OpenTask::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Worklist worklist;
    private final Pairings pairings;
    private final Directory directory;
    private final Audience audience;
    private final ToDos toDos;

    SchoolMatters(Worklist worklist, Pairings pairings, Directory directory, Audience audience, ToDos toDos) {
        this.worklist = worklist;
        this.pairings = pairings;
        this.directory = directory;
        this.audience = audience;
        this.toDos = toDos;
    }

    /**
     * What others hold.
     *
     * @param first the earliest due, as many as asked for
     * @param all how many there are
     */
    record Owed(List<ToDo> first, int all) {

        static final Owed NOTHING = new Owed(List.of(), 0);
    }

    /** For principals and liaisons what others hold, the earliest due first; nothing for anybody else. */
    Owed of(Person person, int most) {
        String school = person.school();
        if (school == null) {
            return Owed.NOTHING;
        }
        Audience.Rule rule = audience.rule();
        Map<String, Concerned> said = new HashMap<>();
        List<OpenTask> others = tasks(school)
                .filter(task -> !task.isOf(person.account()) && !task.groups().contains(person.group()))
                .toList();
        Map<String, String> schools = directory.schoolsOf(others.stream()
                .flatMap(task -> Stream.ofNullable(task.assignee()))
                .collect(Collectors.toSet()));
        List<OpenTask> owed = others.stream()
                .filter(task -> concerns(
                        person,
                        holder(task, schools),
                        said.computeIfAbsent(task.processKey(), key -> rule.of(key, Occasion.OVERDUE))))
                .sorted(BY_DUE)
                .toList();
        return new Owed(toDos.of(owed.stream().limit(most).toList(), person.account()), owed.size());
    }

    private Stream<OpenTask> tasks(String school) {
        Map<String, OpenTask> found = new LinkedHashMap<>();
        Stream.of(ownPeoples(school), ofPairings(school))
                .flatMap(Collection::stream)
                .forEach(task -> found.putIfAbsent(task.taskId(), task));
        return found.values().stream();
    }

    private List<OpenTask> ownPeoples(String school) {
        Set<String> groups = Stream.of(Role.PRINCIPAL, Role.LIAISON)
                .map(role -> role.group(school))
                .collect(Collectors.toSet());
        Set<String> accounts = groups.stream()
                .flatMap(group -> directory.membersOf(group).stream())
                .map(Person::account)
                .collect(Collectors.toSet());
        return worklist.heldBy(accounts, groups);
    }

    private List<OpenTask> ofPairings(String school) {
        List<String> keys = pairings.ofSchool(school).stream()
                .filter(pairing -> pairing.endedOn() == null)
                .map(Pairing::id)
                .toList();
        return worklist.ofMatters(keys).values().stream()
                .flatMap(Collection::stream)
                .toList();
    }

    /** The principal answers for the whole school, the liaison for what the rule names. */
    private static boolean concerns(Person person, @Nullable String holder, Concerned concerned) {
        if (holder == null) {
            return false;
        }
        boolean own = holder.equals(person.school());
        if (person.role() == Role.PRINCIPAL) {
            return own || concerned.schools() == Schools.BOTH;
        }
        return concerned.liaisons() && (own || concerned.schools() == Schools.BOTH);
    }

    /** The school in whose hands the task is, null for the bureau. */
    private static @Nullable String holder(OpenTask task, Map<String, String> schools) {
        String assignee = task.assignee();
        return assignee != null
                ? schools.get(assignee)
                : task.groups().stream()
                        .map(Role::schoolOfGroup)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
