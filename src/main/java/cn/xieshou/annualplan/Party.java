package cn.xieshou.annualplan;

/** Who agrees to a plan for the two schools after it was drafted, in the order in which they are asked (R-PLN-1). */
public enum Party {
    /** Completes what the other school drafted. */
    RECIPIENT_LIAISON("recipient-liaison", "受援学校联络人"),
    SUPPORTING_PRINCIPAL("supporting-principal", "支援学校校长"),
    RECIPIENT_PRINCIPAL("recipient-principal", "受援学校校长");

    private final String fact;
    private final String label;

    Party(String fact, String label) {
        this.fact = fact;
        this.label = label;
    }

    /** As the model's gateways read it. */
    public String fact() {
        return fact;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
