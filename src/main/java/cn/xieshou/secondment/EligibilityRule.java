package cn.xieshou.secondment;

import java.util.stream.Stream;

/** The rules of eligibility (R-SEC-2), in the order people read them; the decision table answers with their labels. */
public enum EligibilityRule {
    AGE("年龄"),
    RURAL_YEARS("农村任教年限"),
    POLITICS("政治思想和师德"),
    ABILITY("业务能力"),
    EXPERIENCE("教学经验"),
    POST("顶岗岗位");

    private final String label;

    EligibilityRule(String label) {
        this.label = label;
    }

    /** The one that people read as {@code label}. */
    public static EligibilityRule labelled(String label) {
        return Stream.of(values())
                .filter(one -> one.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(label));
    }

    /** What people read on screen and in the decision table. */
    public String label() {
        return label;
    }
}
