package cn.xieshou.directory;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person acts as; each role is a group of the engine, those of a school one group per school. */
public enum Role {
    PRINCIPAL("校长", "principal-", true),
    LIAISON("帮扶联络人", "liaison-", true),
    OFFICE("领导小组办公室", "office", false),
    PERSONNEL("人秘股", "personnel", false),
    SECONDARY_SECTION("中教股", "secondary-section", false),
    PRIMARY_SECTION("初教股", "primary-section", false),
    EXPERT("评估专家", "experts", false),
    LEADING_GROUP("领导小组", "leading-group", false),
    ADMINISTRATOR("系统管理员", "camunda-admin", false);

    private final String label;
    private final String group;
    private final boolean ofSchool;

    Role(String label, String group, boolean ofSchool) {
        this.label = label;
        this.group = group;
        this.ofSchool = ofSchool;
    }

    /** What people read on screen and in the roster workbook. */
    public String label() {
        return label;
    }

    /** Whether the role belongs to one school. */
    public boolean ofSchool() {
        return ofSchool;
    }

    /** Whether it looks after schools for the bureau; experts read what they are given. */
    public boolean oversees() {
        return !ofSchool && this != EXPERT;
    }

    /** Id of the engine's group, for example {@code liaison-yizhong} or {@code office}. */
    public String group(@Nullable String school) {
        if (!ofSchool) {
            return group;
        }
        if (school == null) {
            throw new IllegalArgumentException(this + " needs a school");
        }
        return group + school;
    }

    /** The role whose group id is {@code group}. */
    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values())
                .filter(role -> role.ofSchool ? group.startsWith(role.group) : group.equals(role.group))
                .findFirst();
    }

    /** The school code in the id of a school's group, null for the bureau's groups. */
    public static @Nullable String schoolOfGroup(String group) {
        return ofGroup(group)
                .filter(Role::ofSchool)
                .map(role -> group.substring(role.group.length()))
                .orElse(null);
    }
}
