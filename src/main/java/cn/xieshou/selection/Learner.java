package cn.xieshou.selection;

/**
 * A teacher whom the recipient sends to learn on the job (R-SEC-3).
 *
 * @param teacher staff number
 */
public record Learner(String teacher, String name, String subject) {

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Learner[" + teacher + "]";
    }
}
