package cn.xieshou.annualplan;

import cn.xieshou.lateness.Holder;
import java.util.Arrays;

/** Who agrees to a plan for the two schools after it was drafted, in the order in which they are asked (R-PLN-1). */
public enum Consenter {
    /** Completes what the other school drafted. */
    RECIPIENT_LIAISON("recipient-liaison", "受援学校联络人", Holder.RECIPIENT),
    SUPPORTING_PRINCIPAL("supporting-principal", "支援学校校长", Holder.SUPPORTING),
    RECIPIENT_PRINCIPAL("recipient-principal", "受援学校校长", Holder.RECIPIENT);

    private final String fact;
    private final String label;
    private final Holder holder;

    Consenter(String fact, String label, Holder holder) {
        this.fact = fact;
        this.label = label;
        this.holder = holder;
    }

    /** Whose hands it is in meanwhile. */
    Holder holder() {
        return holder;
    }

    /** As the model's gateways read it. */
    public String fact() {
        return fact;
    }

    /** @throws IllegalArgumentException if the model names nobody of these */
    public static Consenter of(String fact) {
        return Arrays.stream(values())
                .filter(party -> party.fact.equals(fact))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no party " + fact));
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
