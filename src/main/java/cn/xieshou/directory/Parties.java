package cn.xieshou.directory;

import cn.xieshou.workflow.TaskParty;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parties that steps belong to (requirements 1), by what people are in the directory. */
public final class Parties {

    private static final Set<Role> SECTIONS = Set.of(Role.PRIMARY_SECTION, Role.SECONDARY_SECTION);

    private Parties() {}

    /** The school's principals. */
    public static TaskParty principal(String school) {
        return TaskParty.of(Role.PRINCIPAL.group(school));
    }

    /** The school's liaisons; a liaison may hand a task to the own principal. */
    public static TaskParty liaison(String school) {
        return TaskParty.of(Role.LIAISON.group(school), Role.PRINCIPAL.group(school));
    }

    public static TaskParty office() {
        return TaskParty.of(Role.OFFICE.group(null));
    }

    public static TaskParty leadingGroup() {
        return TaskParty.of(Role.LEADING_GROUP.group(null));
    }

    public static TaskParty personnel() {
        return TaskParty.of(Role.PERSONNEL.group(null));
    }

    /** The section of that group; nobody if it is none. */
    public static TaskParty section(@Nullable String group) {
        return Optional.ofNullable(group)
                .filter(id -> Role.ofGroup(id).filter(SECTIONS::contains).isPresent())
                .map(TaskParty::of)
                .orElse(TaskParty.NOBODY);
    }
}
