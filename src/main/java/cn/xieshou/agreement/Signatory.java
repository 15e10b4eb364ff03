package cn.xieshou.agreement;

import cn.xieshou.matter.Act;
import java.util.Arrays;

/** Who has to agree to an agreement, in the order in which they are asked. */
public enum Signatory {
    RECIPIENT_LIAISON("recipient-liaison", "受援学校联络人", Act.AGREED),
    SUPPORTING_PRINCIPAL("supporting-principal", "支援学校校长", Act.SIGNED),
    RECIPIENT_PRINCIPAL("recipient-principal", "受援学校校长", Act.SIGNED),
    OFFICE("office", "领导小组办公室", Act.COUNTERSIGNED),
    /** The office looks at a text changed at its request before the schools sign it anew. */
    OFFICE_REVIEW("office-review", "领导小组办公室（复核）", Act.CONFIRMED);

    private final String fact;
    private final String label;
    private final Act act;

    Signatory(String fact, String label, Act act) {
        this.fact = fact;
        this.label = label;
        this.act = act;
    }

    /** As the model's gateways read it. */
    public String fact() {
        return fact;
    }

    /** @throws IllegalArgumentException if the model names nobody of these */
    public static Signatory of(String fact) {
        return Arrays.stream(values())
                .filter(signatory -> signatory.fact.equals(fact))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no signatory " + fact));
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** What it is called when they do. */
    public Act act() {
        return act;
    }

    boolean isPrincipal() {
        return this == SUPPORTING_PRINCIPAL || this == RECIPIENT_PRINCIPAL;
    }

    public boolean isOffice() {
        return this == OFFICE || this == OFFICE_REVIEW;
    }
}
