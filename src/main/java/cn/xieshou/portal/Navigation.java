package cn.xieshou.portal;

import cn.xieshou.directory.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which pages each role finds in the main navigation. */
final class Navigation {

    private static final String HOME = "/";

    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> OFFICE = EnumSet.of(Role.OFFICE, Role.ADMINISTRATOR);
    private static final Set<Role> MATCHING = EnumSet.of(Role.OFFICE, Role.ADMINISTRATOR, Role.LEADING_GROUP);
    private static final Set<Role> ADMINISTRATOR = EnumSet.of(Role.ADMINISTRATOR);

    private static final List<Entry> ENTRIES = List.of(
            new Entry(HOME, "我的事项", EVERYBODY),
            new Entry("/tasks", "待办办理", EVERYBODY),
            new Entry("/pairings", "结对登记", EVERYBODY),
            new Entry("/plans", "年度方案", EVERYBODY),
            new Entry("/rounds", "结对工作", MATCHING),
            new Entry("/secondments", "支教", EVERYBODY),
            new Entry("/attachments", "挂职锻炼", EVERYBODY),
            new Entry("/schools", "学校", EVERYBODY),
            new Entry("/calendar", "校历", EVERYBODY),
            new Entry("/programmes", "方案", EVERYBODY),
            new Entry("/roster", "名册导入", OFFICE),
            new Entry("/accounts", "账号", OFFICE),
            new Entry("/mail", "邮件", OFFICE),
            new Entry("/security-log", "安全日志", ADMINISTRATOR),
            new Entry("/camunda/app/cockpit/default/", "流程运维", ADMINISTRATOR),
            new Entry("/help", "帮助", EVERYBODY));

    private Navigation() {}

    /**
     * The entries for a role; those for everybody when the role is not known.
     *
     * @param waiting how much waits for the reader, beside the first page
     */
    static List<NavigationLink> of(Optional<Role> role, String path, int waiting) {
        return ENTRIES.stream()
                .filter(entry -> entry.roles().equals(EVERYBODY)
                        || role.filter(entry.roles()::contains).isPresent())
                .map(entry -> new NavigationLink(
                        entry.href(),
                        entry.label(),
                        leadsTo(entry.href(), path),
                        entry.href().equals(HOME) ? NavigationLink.count(waiting) : ""))
                .toList();
    }

    private static boolean leadsTo(String href, String path) {
        return href.equals(path) || (href.length() > 1 && path.startsWith(href + "/"));
    }

    private record Entry(String href, String label, Set<Role> roles) {}
}
