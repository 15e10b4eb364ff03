package cn.xieshou.portal;

import cn.xieshou.directory.Role;
import java.util.Arrays;
import java.util.Optional;

/** The user guide, one page a role. */
enum HelpPage {
    PRINCIPAL("principal", "校长"),
    LIAISON("liaison", "帮扶联络人"),
    OFFICE("office", "领导小组办公室"),
    SECTION("section", "初教股、中教股"),
    PERSONNEL("personnel", "人秘股"),
    LEADER("leader", "领导小组"),
    EXPERT("expert", "评估专家"),
    ADMIN("admin", "系统管理员");

    private final String path;
    private final String label;

    HelpPage(String path, String label) {
        this.path = path;
        this.label = label;
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
        return switch (role) {
            case PRINCIPAL -> PRINCIPAL;
            case LIAISON -> LIAISON;
            case OFFICE -> OFFICE;
            case PRIMARY_SECTION, SECONDARY_SECTION -> SECTION;
            case PERSONNEL -> PERSONNEL;
            case LEADING_GROUP -> LEADER;
            case EXPERT -> EXPERT;
            case ADMINISTRATOR -> ADMIN;
        };
    }
}
