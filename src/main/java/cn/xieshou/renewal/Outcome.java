package cn.xieshou.renewal;

import java.util.Arrays;

/** What becomes of a pairing after its cycle. */
public enum Outcome {
    RENEWED("续签"),
    CLOSED("结束");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** What people read on screen, what the table renewal-proposal answers and the lifecycle goes by. */
    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public static Outcome called(String label) {
        return Arrays.stream(values())
                .filter(one -> one.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no outcome " + label));
    }
}
