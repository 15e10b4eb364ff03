package cn.xieshou.matching;

/** What a pair of schools is compared by (R-SUR-2); the labels are those of the decision table {@code matching-score}. */
public enum Criterion {
    TEACHING_QUALITY("教学质量"),
    TEACHERS("师资力量"),
    EQUIPMENT("设施设备"),
    RESOURCES("教育资源"),
    LOCATION("区位距离"),
    POTENTIAL("发展潜力"),
    NEEDS_MATCH("学科互补"),
    SUPPORT_MATCH("其他需求互补"),
    LEVEL("学段");

    private final String label;

    Criterion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
