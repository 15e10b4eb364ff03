package cn.xieshou.accountability;

import cn.xieshou.directory.Role;
import cn.xieshou.register.Condition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The schools and sections in whose hands steps are: a school by its code, a section by the name of its role. */
final class Units {

    /** The bureau's own that act at steps. */
    static final List<Role> SECTIONS = Arrays.stream(Role.values())
            .filter(role -> !role.ofSchool() && role != Role.ADMINISTRATOR)
            .toList();

    /** Of the group «g», which may be null. */
    static final String OF_GROUP = SECTIONS.stream()
            .map(role -> " when '" + role.group(null) + "' then '" + role.name() + "'")
            .collect(Collectors.joining("", "case g.GROUP_ID_", " end"));

    /** Of a step's holder «h» and the group «g» that may take it, either of which may be null. */
    static final String UNIT = "coalesce(h.school_code, h.role, " + OF_GROUP + ", '')";

    /** The unit's name, beside the school «s» of the unit in {@code column}. */
    static String name(String column) {
        return "coalesce(s.name, "
                + SECTIONS.stream()
                        .map(role -> " when '" + role.name() + "' then '" + role.label() + "'")
                        .collect(Collectors.joining("", "case " + column, " else '系统管理员' end"))
                + ")";
    }

    /** What {@link #UNIT} says of a step «t», asked so that neither its holder nor a group need be joined to find it. */
    static Condition holds(String unit) {
        Optional<Role> section =
                SECTIONS.stream().filter(role -> role.name().equals(unit)).findFirst();
        return section.map(Units::ofSection).orElseGet(() -> held("a.school_code = :unit", unit));
    }

    /** A group's step is that of the first group that may take it. */
    private static Condition ofSection(Role section) {
        Condition group = Condition.of(
                "t.ASSIGNEE_ is null and exists (select 1 from ACT_RU_IDENTITYLINK c where c.TASK_ID_ = t.ID_"
                        + " and c.GROUP_ID_ = :unitGroup and c.ID_ = (select min(l.ID_) from ACT_RU_IDENTITYLINK l"
                        + " where l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate'))",
                "unitGroup",
                section.group(null));
        return held("a.school_code is null and a.role = :unit", section.name()).or(group);
    }

    private static Condition held(String unit, String value) {
        return Condition.of(
                "exists (select 1 from person a where a.account = t.ASSIGNEE_ and " + unit + ")", "unit", value);
    }

    private Units() {}
}
