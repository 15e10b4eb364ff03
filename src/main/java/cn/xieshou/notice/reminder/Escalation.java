package cn.xieshou.notice.reminder;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who else hears of a task: those who answer for it, and once it is overdue the section, later the office. */
@Component
class Escalation {

    private static final String OFFICE = Role.OFFICE.group(null);

    private final ReminderRepository reminders;
    private final Directory directory;
    private final Clock clock;

    Escalation(ReminderRepository reminders, Directory directory, Clock clock) {
        this.reminders = reminders;
        this.directory = directory;
        this.clock = clock;
    }

    /** The lines for them; nobody is told of their own task a second time, nor twice of one that several hold. */
    List<Reminder> of(List<Reminder> overdue) {
        if (overdue.isEmpty()) {
            return List.of();
        }
        Map<String, List<String>> members = new LinkedHashMap<>();
        Set<String> written =
                reminders.keys(overdue.stream().map(Reminder::taskId).collect(Collectors.toSet()));
        List<Reminder> lines = new ArrayList<>();
        for (Reminder reminder : overdue) {
            concerned(reminder)
                    .forEach(group -> add(lines, reminder, Occasion.CONCERNED, people(group, members), written));
            if (reminder.toOffice()) {
                add(lines, reminder, Occasion.OFFICE, people(OFFICE, members), written);
            }
            if (reminder.toSection() && reminder.section() != null) {
                add(lines, reminder, Occasion.SECTION, people(reminder.section(), members), written);
            }
        }
        return lines;
    }

    private static Stream<String> concerned(Reminder reminder) {
        return reminder.concerned() == null
                ? Stream.empty()
                : Stream.of(reminder.concerned().split(","));
    }

    private void add(
            List<Reminder> lines, Reminder reminder, Occasion level, Collection<String> people, Set<String> written) {
        LocalDate due = LocalDate.ofInstant(reminder.due(), clock.getZone());
        Set<String> holders = new HashSet<>(holders(reminder.inHands()));
        for (String account : people) {
            Reminder line = reminder.escalatedTo(account, level, due);
            if (!holders.contains(account) && written.add(line.onceKey())) {
                lines.add(line);
            }
        }
    }

    /** Accounts behind «in whose hands»: one account, or groups that may take it. */
    private Collection<String> holders(String hands) {
        List<String> accounts = new ArrayList<>(List.of(hands));
        for (String group : hands.split(",", -1)) {
            directory.membersOf(group).stream().map(Person::account).forEach(accounts::add);
        }
        return accounts;
    }

    private List<String> people(String group, Map<String, List<String>> members) {
        return members.computeIfAbsent(
                group,
                any -> directory.membersOf(group).stream().map(Person::account).toList());
    }
}
