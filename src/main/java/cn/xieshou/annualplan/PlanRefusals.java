package cn.xieshou.annualplan;

import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Judgement;
import org.springframework.stereotype.Component;

/** Who may not judge a plan, or not this text of it. */
@Component
class PlanRefusals {

    private final ApprovalRules rules;

    PlanRefusals(ApprovalRules rules) {
        this.rules = rules;
    }

    /** Their own text, or another than they saw. */
    void refuse(AnnualPlan plan, String actor, String check) {
        rules.refuseOwn(plan.text().draftedBy(), actor);
        if (plan.submittedBy() != null) {
            rules.refuseOwn(plan.submittedBy(), actor);
        }
        refuseOther(plan, check);
    }

    void refuseOther(AnnualPlan plan, String check) {
        if (!plan.text().check().equals(check)) {
            throw new FormRefused("textCheck", "文本校验码", "方案在您打开之后有改动，请刷新页面，通读新的文本后再办理");
        }
    }

    void refuseBothSides(AnnualPlan plan, Consenter party, String actor) {
        Consenter other = party == Consenter.SUPPORTING_PRINCIPAL
                ? Consenter.RECIPIENT_PRINCIPAL
                : Consenter.SUPPORTING_PRINCIPAL;
        if (plan.standing(other)
                .filter(consent -> consent.account().equals(actor))
                .isPresent()) {
            throw Judgement.impossible("您已代表另一所学校同意，不能同时代表双方，请转由他人办理");
        }
    }
}
