package cn.xieshou.secondment;

import java.util.stream.Stream;

/** What one rule of eligibility says of one nominee (R-SEC-2). */
public enum Verdict {
    MET("符合"),
    /** Volunteers are exempt from the limits of age and rural years. */
    EXEMPT("自愿支教，不受此限"),
    /** The principal has still to confirm it. */
    PENDING("待校长确认"),
    FAILED("不符合");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** The one that people read as {@code label}. */
    public static Verdict labelled(String label) {
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
