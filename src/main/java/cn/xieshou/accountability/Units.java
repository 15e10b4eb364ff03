package cn.xieshou.accountability;

import cn.xieshou.directory.Role;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The schools and sections in whose hands steps are: a school by its code, a section by the name of its role. */
final class Units {

    /** The bureau's own that act at steps. */
    static final List<Role> SECTIONS = Arrays.stream(Role.values())
            .filter(role -> !role.ofSchool() && role != Role.ADMINISTRATOR)
            .toList();

    /** Of a step's holder «h» and the group «g» that may take it, either of which may be null. */
    static final String UNIT = "coalesce(h.school_code, h.role, " + ofGroup() + ", '')";

    /** The unit's name, beside the school «s» of the unit in {@code column}. */
    static String name(String column) {
        return "coalesce(s.name, "
                + SECTIONS.stream()
                        .map(role -> " when '" + role.name() + "' then '" + role.label() + "'")
                        .collect(Collectors.joining("", "case " + column, " else '系统管理员' end"))
                + ")";
    }

    private static String ofGroup() {
        return SECTIONS.stream()
                .map(role -> " when '" + role.group(null) + "' then '" + role.name() + "'")
                .collect(Collectors.joining("", "case g.GROUP_ID_", " end"));
    }

    private Units() {}
}
