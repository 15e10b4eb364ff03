package cn.xieshou.secondment;

import java.util.Locale;

/** Whose turn it is in a selection, in the order of a smooth one. */
public enum SelectionStep {
    SHORTAGE("受援学校提出需求"),
    NOMINATION("支援学校推荐人选"),
    ELIGIBILITY("核对任教条件"),
    PRINCIPAL("支援学校校长确认"),
    LEARNERS("受援学校确定跟岗教师"),
    PUBLICITY("公示中"),
    OBJECTIONS("股室处理异议"),
    SECTION("股室审批"),
    PERSONNEL("人秘股确认"),
    /** A school says that it takes part in nothing this year; the section decides. */
    NOBODY("股室审定不选派"),
    CONFIRMED("已确定"),
    EXEMPT("本学年不选派");

    private final String label;

    SelectionStep(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** The routing fact by which the model knows it. */
    public String fact() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing more will happen. */
    public boolean over() {
        return this == CONFIRMED || this == EXEMPT;
    }
}
