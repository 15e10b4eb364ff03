package cn.xieshou.portal;

import cn.xieshou.directory.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The user guide, one page a role. */
enum HelpPage {
    PRINCIPAL("principal", "校长", Role.PRINCIPAL),
    LIAISON("liaison", "帮扶联络人", Role.LIAISON),
    OFFICE("office", "领导小组办公室", Role.OFFICE),
    SECTION("section", "初教股、中教股", Role.PRIMARY_SECTION, Role.SECONDARY_SECTION),
    PERSONNEL("personnel", "人秘股", Role.PERSONNEL),
    LEADER("leader", "领导小组", Role.LEADING_GROUP),
    EXPERT("expert", "评估专家", Role.EXPERT),
    ADMIN("admin", "系统管理员", Role.ADMINISTRATOR);

    private final String path;
    private final String label;
    private final Set<Role> roles;

    HelpPage(String path, String label, Role... roles) {
        this.path = path;
        this.label = label;
        this.roles = Set.of(roles);
    }

    public String path() {
        return path;
    }

    public String label() {
        return label;
    }

    static Optional<HelpPage> at(String path) {
        return Arrays.stream(values()).filter(page -> page.path.equals(path)).findFirst();
    }

    static HelpPage of(Role role) {
        return Arrays.stream(values())
                .filter(page -> page.roles.contains(role))
                .findFirst()
                .orElse(PRINCIPAL);
    }
}
