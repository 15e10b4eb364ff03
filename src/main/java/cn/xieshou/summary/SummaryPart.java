package cn.xieshou.summary;

import java.util.List;

/** The parts of a summary, in the outline in which schools write them (R-SUM-1). */
public enum SummaryPart {
    ORGANISATION("organisation", "一、", "组织领导"),
    ACTIVITIES("activities", "二、", "开展的工作"),
    LEARNT("learnt", "三、", "收获与体会"),
    SHORTCOMINGS("shortcomings", "四、", "存在的不足"),
    NEXT_STEPS("nextSteps", "五、", "下一步打算");

    private final String field;
    private final String number;
    private final String label;

    SummaryPart(String field, String number, String label) {
        this.field = field;
        this.number = number;
        this.label = label;
    }

    /** Its field in the form. */
    public String field() {
        return field;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** «一、组织领导» */
    public String heading() {
        return number + label;
    }

    /** Those that are the school's own thoughts, which the county collects. */
    public static List<SummaryPart> thoughts() {
        return List.of(LEARNT, SHORTCOMINGS, NEXT_STEPS);
    }
}
