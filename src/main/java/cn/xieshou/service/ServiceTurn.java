package cn.xieshou.service;

/** Whose turn it is with the form 城镇教师到农村学校任教情况表. */
public enum ServiceTurn {
    FILL("支援学校联络人填写"),
    ASSESS("受援学校校长考核"),
    OPINION("支援学校校长签署意见"),
    FILE("人秘股归档"),
    DONE("已归档");

    private final String label;

    ServiceTurn(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
