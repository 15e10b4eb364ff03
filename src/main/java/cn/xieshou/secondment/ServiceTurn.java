package cn.xieshou.secondment;

/** Whose turn it is with the form 城镇教师到农村学校任教情况表; models know it by {@link #fact}. */
public enum ServiceTurn {
    FILL("fill", "支援学校联络人填写"),
    ASSESS("assess", "受援学校校长考核"),
    OPINION("opinion", "支援学校校长签署意见"),
    FILE("file", "人秘股归档"),
    DONE("done", "已归档");

    private final String fact;
    private final String label;

    ServiceTurn(String fact, String label) {
        this.fact = fact;
        this.label = label;
    }

    public String fact() {
        return fact;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
