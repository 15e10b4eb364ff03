package cn.xieshou.workflow;

import java.util.List;

/**
 * Whose step a task is: whoever is of one of these groups by the directory acts, whoever holds the task. A step that names
 * nobody is nobody's.
 *
 * @param groups ids of groups, the one that the step belongs to first: {@code liaison-yizhong}, {@code office}
 * @param people accounts, for a step that belongs to one person by name
 */
public record TaskParty(List<String> groups, List<String> people) {

    public static final TaskParty NOBODY = new TaskParty(List.of(), List.of());

    /** Everybody of these groups. */
    public static TaskParty of(String... groups) {
        return new TaskParty(List.of(groups), List.of());
    }

    /** This account alone. */
    public static TaskParty person(String account) {
        return new TaskParty(List.of(), List.of(account));
    }
}
