package cn.xieshou.attachment;

/** When a term is looked at, input of the decision {@code attachment-result}. */
public enum CheckedWhen {
    BEFORE_THE_END("学期结束前"),
    AT_THE_END("学期结束");

    private final String label;

    CheckedWhen(String label) {
        this.label = label;
    }

    /** What the decision table calls it. */
    public String label() {
        return label;
    }
}
