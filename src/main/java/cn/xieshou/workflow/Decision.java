package cn.xieshou.workflow;

import java.util.Map;

/** What was decided at the step that was done last: the only thing that a form tells the gateway behind it. */
public enum Decision {
    /** A text is with the others now. */
    SUBMITTED("submit"),
    AGREED("agree"),
    RETURNED("return"),
    /** To one who had approved before and has to decide anew; the text stays. */
    RETURNED_TO_STEP("returnToStep");

    /** As gateways read it: {@code ${decision == 'return'}}. */
    public static final Fact<String> FACT = Fact.text(Judgement.FIELD);

    private final String fact;

    Decision(String fact) {
        this.fact = fact;
    }

    /** What was judged on a form where one agrees, in the words of the form, or returns. */
    public static Decision of(Judgement judgement) {
        if (judgement.is(RETURNED_TO_STEP.fact)) {
            return RETURNED_TO_STEP;
        }
        return judgement.returns() ? RETURNED : AGREED;
    }

    /** The variables that a submission leaves behind. */
    public Map<String, Object> facts() {
        return Map.ofEntries(FACT.is(fact));
    }
}
