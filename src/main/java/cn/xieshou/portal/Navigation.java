package cn.xieshou.portal;

import java.util.List;
import java.util.Set;

/** Which pages each role finds in the main navigation. */
final class Navigation {

    private static final Set<String> EVERYBODY = Set.of();
    private static final Set<String> OFFICE = Set.of("office", "camunda-admin");
    private static final Set<String> MATCHING = Set.of("office", "camunda-admin", "leading-group");

    private static final List<Entry> ENTRIES = List.of(
            new Entry("/", "我的事项", EVERYBODY),
            new Entry("/camunda/app/tasklist/default/", "待办办理", EVERYBODY),
            new Entry("/pairings", "结对登记", EVERYBODY),
            new Entry("/rounds", "结对匹配", MATCHING),
            new Entry("/schools", "学校", EVERYBODY),
            new Entry("/calendar", "日历", EVERYBODY),
            new Entry("/programmes", "方案", EVERYBODY),
            new Entry("/roster", "名册导入", OFFICE),
            new Entry("/accounts", "账号", OFFICE),
            new Entry("/mail", "邮件", OFFICE),
            new Entry("/help", "帮助", EVERYBODY));

    private Navigation() {}

    static List<NavigationLink> of(Set<String> groups, String path) {
        return ENTRIES.stream()
                .filter(entry ->
                        entry.groups().isEmpty() || entry.groups().stream().anyMatch(groups::contains))
                .map(entry -> new NavigationLink(entry.href(), entry.label(), leadsTo(entry.href(), path)))
                .toList();
    }

    private static boolean leadsTo(String href, String path) {
        return href.equals(path) || (href.length() > 1 && path.startsWith(href + "/"));
    }

    private record Entry(String href, String label, Set<String> groups) {}
}
