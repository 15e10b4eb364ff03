package cn.xieshou.survey;

/** What two schools may want to work on together; the more both name, the better they complement each other (R-SUR-2). */
public enum Topic {
    MANAGEMENT("学校管理"),
    TEACHING_RESEARCH("教学教研"),
    TEACHERS("教师培养"),
    CURRICULUM("课程建设"),
    ARTS_SPORTS("音体美活动"),
    TECHNOLOGY("信息技术应用"),
    CULTURE("校园文化"),
    PSYCHOLOGY("心理健康教育"),
    PUPILS("学生交流与关爱"),
    RESOURCES("资源共享");

    private final String label;

    Topic(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
