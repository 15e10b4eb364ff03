package cn.xieshou.assessment;

import cn.xieshou.evaluation.EvaluationKey;

/** What is assessed. */
public enum AssessmentScope {
    /** All years of the pairing, when its cycle is over. */
    CYCLE("终结性评估", EvaluationKey.WHOLE_CYCLE),
    /** One school year of a programme that goes on. */
    YEAR("年度考核", EvaluationKey.WHOLE_YEAR);

    private final String label;
    private final int term;

    AssessmentScope(String label, int term) {
        this.label = label;
        this.term = term;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** The round in which experts score it. */
    public EvaluationKey key(String pairing, int schoolYear) {
        return new EvaluationKey(pairing, schoolYear, term);
    }
}
