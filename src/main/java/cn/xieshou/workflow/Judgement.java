package cn.xieshou.workflow;

import cn.xieshou.shared.Text;

/**
 * What somebody says to what was handed in. Every form on which one agrees, returns or refuses has these fields, under these keys and
 * with these refusals; how long the texts may be is the form's own rule.
 *
 * @param decision the option chosen; those that return begin with «return»
 * @param opinion why it is returned or refused; else empty on most forms
 * @param remark what goes with an approval; may be empty
 */
public record Judgement(String decision, String opinion, String remark) {

    /** The key of the field that carries the decision, at which refusals of the whole judgement stand. */
    public static final String FIELD = "decision";

    private static final String RETURN = "return";
    private static final String REFUSE = "refuse";
    private static final String OPINION = "opinion";
    private static final String REMARK = "remark";

    /** @throws FormRefused if it returns or refuses and does not say why */
    public static Judgement of(FormValues values) {
        Judgement judgement = new Judgement(values.text(FIELD), opinion(values), remark(values));
        if (judgement.returns() && judgement.opinion.isEmpty()) {
            throw new FormRefused(OPINION, "退回意见", "请写明需要修改的地方");
        }
        if (judgement.refuses() && judgement.opinion.isEmpty()) {
            throw new FormRefused(OPINION, "意见", "请写明理由");
        }
        return judgement;
    }

    /** Of a form that asks for an opinion or a remark and leaves nothing to decide. */
    public static String opinion(FormValues values) {
        return Text.clean(values.optionalText(OPINION));
    }

    public static String remark(FormValues values) {
        return Text.clean(values.optionalText(REMARK));
    }

    /** A refusal of whatever was decided: it cannot be decided now, or not by this person. */
    public static FormRefused impossible(String reason) {
        return new FormRefused(FIELD, "办理意见", reason);
    }

    /** Whether it goes back to somebody for changes. */
    public boolean returns() {
        return decision.startsWith(RETURN);
    }

    public boolean refuses() {
        return decision.equals(REFUSE);
    }

    public boolean is(String option) {
        return decision.equals(option);
    }
}
