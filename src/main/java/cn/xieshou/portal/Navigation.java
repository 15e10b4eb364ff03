package cn.xieshou.portal;

import cn.xieshou.directory.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which pages each role finds in the main navigation, in groups of what people do. */
final class Navigation {

    /** Leads to Tasklist; the tasks' own pages under it belong to what waits. */
    private static final String TASKS = "/tasks";

    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> BUREAU = EnumSet.complementOf(EnumSet.of(Role.PRINCIPAL, Role.LIAISON, Role.EXPERT));
    private static final Set<Role> SUPERVISION = EnumSet.of(
            Role.OFFICE,
            Role.LEADING_GROUP,
            Role.PRIMARY_SECTION,
            Role.SECONDARY_SECTION,
            Role.PRINCIPAL,
            Role.LIAISON);
    private static final Set<Role> OFFICE = EnumSet.of(Role.OFFICE, Role.ADMINISTRATOR);
    private static final Set<Role> LEADERS = EnumSet.of(Role.OFFICE, Role.ADMINISTRATOR, Role.LEADING_GROUP);
    private static final Set<Role> ADMINISTRATOR = EnumSet.of(Role.ADMINISTRATOR);

    /** The first group has the count of what waits beside it. */
    private static final List<Group> GROUPS = List.of(
            group(
                    "待办",
                    page("/", "我的事项", EVERYBODY, "/go", "/todo", "/questions", "/drafts", "/tasks/"),
                    page("/mine", "我发起的", EVERYBODY),
                    page("/done", "已办事项", EVERYBODY),
                    page(TASKS, "任务列表", EVERYBODY)),
            group(
                    "总览",
                    page("/overview", "总览", BUREAU),
                    page("/quotas", "帮扶指标", BUREAU),
                    page("/accountability", "办理时效", LEADERS)),
            group(
                    "结对",
                    page("/pairings", "结对登记", EVERYBODY, "/matters"),
                    page("/renewals", "续签和结束", EVERYBODY),
                    page("/rounds", "结对匹配", LEADERS)),
            group(
                    "学年工作",
                    page("/plans", "年度方案", EVERYBODY),
                    page("/joint-documents", "共同方案", EVERYBODY),
                    page("/secondments", "支教", EVERYBODY),
                    page("/attachments", "挂职锻炼", EVERYBODY),
                    page("/mentorships", "师徒结对", EVERYBODY, "/backbone/"),
                    page("/activities", "活动台账", EVERYBODY, "/follow-ups"),
                    page("/open-lessons", "公开课", EVERYBODY),
                    page("/donations", "捐赠和借用", EVERYBODY),
                    page("/evaluations", "学期评估", EVERYBODY),
                    page("/assessments", "终结性评估", EVERYBODY),
                    page("/rectifications", "督查整改", SUPERVISION, "/visits", "/admonitions"),
                    page("/shelf", "共享资源", EVERYBODY),
                    page("/summaries", "工作总结", EVERYBODY),
                    page("/experiences", "经验材料", EVERYBODY),
                    page("/commendations", "表彰", EVERYBODY, "/honours"),
                    page("/publicity", "公示", EVERYBODY)),
            group(
                    "基础数据",
                    page("/schools", "学校和教师", EVERYBODY, "/teachers"),
                    page("/roster", "名册导入", OFFICE, "/work"),
                    page("/accounts", "账号", OFFICE)),
            group(
                    "设置",
                    page("/programmes", "帮扶项目", EVERYBODY),
                    page("/calendar", "校历", EVERYBODY),
                    page("/settings/templates", "公文模板", OFFICE),
                    page("/mail", "邮件", OFFICE, "/unreachable"),
                    page("/settings/robots", "群机器人", OFFICE),
                    page("/settings/activity-types", "活动类型", OFFICE),
                    page("/settings/evaluations", "评估设置", OFFICE),
                    page("/security-log", "安全日志", ADMINISTRATOR),
                    page("/camunda/app/cockpit/default/", "流程运维", ADMINISTRATOR)),
            group("帮助", page("/help", "帮助", EVERYBODY)));

    private Navigation() {}

    /**
     * The groups for a role with the pages that it may open; those for everybody when the role is not known.
     *
     * @param waiting how much waits for the reader
     */
    static List<NavigationGroup> of(Optional<Role> role, String path, int waiting) {
        return GROUPS.stream()
                .map(group -> new Group(
                        group.label(),
                        group.pages().stream().filter(page -> page.isFor(role)).toList()))
                .filter(group -> !group.pages().isEmpty())
                .map(group -> shown(group, path, GROUPS.get(0).label().equals(group.label()) ? waiting : 0))
                .toList();
    }

    private static NavigationGroup shown(Group group, String path, int waiting) {
        return new NavigationGroup(
                group.label(),
                NavigationGroup.count(waiting),
                group.pages().stream()
                        .map(page -> new NavigationLink(page.href(), page.label(), page.leadsTo(path)))
                        .toList());
    }

    private static Group group(String label, Page... pages) {
        return new Group(label, List.of(pages));
    }

    private static Page page(String href, String label, Set<Role> roles, String... alsoUnder) {
        return new Page(href, label, roles, List.of(alsoUnder));
    }

    private record Group(String label, List<Page> pages) {}

    /** @param alsoUnder addresses that have no page in the menu and belong to this one */
    private record Page(String href, String label, Set<Role> roles, List<String> alsoUnder) {

        boolean isFor(Optional<Role> role) {
            return roles.equals(EVERYBODY) || role.filter(roles::contains).isPresent();
        }

        boolean leadsTo(String path) {
            return href.equals(path)
                    || alsoUnder.stream().anyMatch(path::startsWith)
                    || (href.length() > 1 && !href.equals(TASKS) && path.startsWith(href + "/"));
        }
    }
}
