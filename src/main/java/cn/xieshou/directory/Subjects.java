package cn.xieshou.directory;

import java.util.List;

/** The subjects that teachers teach, in the order people read them. */
public final class Subjects {

    public static final List<String> ALL = List.of(
            "语文", "数学", "英语", "道德与法治", "思想政治", "历史", "地理", "物理", "化学", "生物", "科学", "音乐", "体育", "美术", "信息技术", "心理健康",
            "劳动", "综合实践", "学前教育", "其他");

    private Subjects() {}
}
