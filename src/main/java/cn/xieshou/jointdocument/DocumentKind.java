package cn.xieshou.jointdocument;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What both schools draw up together (R-PLN-4), with the headings that a first draft opens with (GAP: the documents name none). */
public enum DocumentKind {
    TEACHER_DEVELOPMENT("教师专业发展规划", "现状与需求 发展目标 主要措施 分年度安排 保障与考核"),
    CURRICULUM_REFORM("深化课程改革方案", "现有基础 改革目标 课堂与课程的改进 步骤与分工 检查与总结"),
    SCHOOL_CURRICULUM("校本课程开发方案", "开发基础 课程目标 课程内容与实施 师资与资源 课程评价"),
    RESEARCH_RULES("共同教研制度", "组织与分工 时间与形式 主要内容 记录与考核"),
    /** Of one department of one school, every school year. */
    DEPARTMENT_PLAN("部门年度计划", "本学年目标 主要工作 月度安排 负责人与协作");

    private final String label;
    private final String headings;

    DocumentKind(String label, String headings) {
        this.label = label;
        this.headings = headings;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    public List<String> headings() {
        return List.of(headings.split(" "));
    }

    /** Whether a pairing has one of it that lasts; else each department has one every school year. */
    public boolean lasting() {
        return this != DEPARTMENT_PLAN;
    }

    /** Those that a pairing has one of. */
    public static List<DocumentKind> once() {
        return Arrays.stream(values()).filter(DocumentKind::lasting).toList();
    }

    public static Optional<DocumentKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
