package cn.xieshou.workflow.form;

/** One field's value does not hold; the message is the Chinese reason, which says what would be right. */
final class FieldRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String held;

    FieldRefused(String reason) {
        this(reason, "");
    }

    /** @param held as much of a text as would hold */
    FieldRefused(String reason, String held) {
        super(reason, null, false, false);
        this.held = held;
    }

    String held() {
        return held;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
