package cn.xieshou.matching;

/** What a pair of schools is compared by (R-SUR-2); the keys are those of the decision table {@code matching-score}. */
public enum Criterion {
    TEACHING_QUALITY("teachingQuality", "教学质量"),
    TEACHERS("teachers", "师资力量"),
    EQUIPMENT("equipment", "设施设备"),
    RESOURCES("resources", "教育资源"),
    LOCATION("location", "区位距离"),
    POTENTIAL("potential", "发展潜力"),
    NEEDS_MATCH("needsMatch", "学科互补"),
    SUPPORT_MATCH("supportMatch", "其他需求互补"),
    LEVEL("level", "学段");

    private final String key;
    private final String label;

    Criterion(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }
}
