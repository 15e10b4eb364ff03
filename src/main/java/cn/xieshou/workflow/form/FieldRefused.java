package cn.xieshou.workflow.form;

/** One field's value does not hold; the message is the Chinese reason, which says what would be right. */
final class FieldRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FieldRefused(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
