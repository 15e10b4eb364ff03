package cn.xieshou.attachment;

import java.util.Arrays;

/** What the decision {@code attachment-result} says of a term; gateways and the trail say it in the same words. */
public enum Conclusion {
    SHORT("有缺口"),
    NOTHING_SHORT("没有缺口"),
    MET("达到要求"),
    NOT_MET("未达到要求");

    private final String label;

    Conclusion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException if the decision table says something else */
    public static Conclusion labelled(String label) {
        return Arrays.stream(values())
                .filter(one -> one.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no conclusion " + label));
    }
}
