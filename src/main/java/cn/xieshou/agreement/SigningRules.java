package cn.xieshou.agreement;

import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Judgement;
import org.springframework.stereotype.Component;

/** Who may agree to, sign or countersign the text that is there now. */
@Component
class SigningRules {

    private final ApprovalRules rules;

    SigningRules(ApprovalRules rules) {
        this.rules = rules;
    }

    /** @throws FormRefused telling why not */
    void check(Agreement agreement, Signatory signatory, String actor, String check) {
        rules.refuseOwn(agreement.draft().draftedBy(), actor);
        if (!agreement.draft().check().equals(check)) {
            throw new FormRefused("textCheck", "文本校验码", "协议文本在您打开之后有改动，请刷新页面，通读新的文本后再办理");
        }
        if (signatory == Signatory.OFFICE && !agreement.signedByBothSchools()) {
            throw Judgement.impossible("双方还没有都在当前文本上签字，暂不能会签");
        }
        if (signatory.isPrincipal() && signedForTheOtherSide(agreement, signatory, actor)) {
            throw Judgement.impossible("您已代表另一方签署，不能同时代表双方，请转由他人办理");
        }
    }

    private static boolean signedForTheOtherSide(Agreement agreement, Signatory signatory, String actor) {
        Signatory other = signatory == Signatory.SUPPORTING_PRINCIPAL
                ? Signatory.RECIPIENT_PRINCIPAL
                : Signatory.SUPPORTING_PRINCIPAL;
        return agreement
                .standing(other)
                .filter(one -> one.account().equals(actor))
                .isPresent();
    }
}
