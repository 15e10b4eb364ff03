package cn.xieshou.rehearsal;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.pairing.PairingLifecycle;
import cn.xieshou.survey.NeedsSurvey;
import java.util.List;
import java.util.Map;

/**
 * How far one sample pairing comes.
 *
 * @param supporting code of the supporting school
 * @param recipient code of the recipient school
 * @param steps what people do, in this order
 * @param quietDays working days since the last of it
 */
record PairingScript(String supporting, String recipient, List<Step> steps, int quietDays) {

    /** The straight way to the start of the work. */
    static final List<Step> ALL = List.of(
            step(NeedsSurvey.STATE_NEEDS),
            step(NeedsSurvey.STATE_OFFER),
            step(AgreementSigning.DRAFT),
            step(AgreementSigning.AGREE),
            step(AgreementSigning.SIGN_SUPPORTING),
            step(AgreementSigning.SIGN_RECIPIENT),
            step(AgreementSigning.COUNTERSIGN),
            step(PairingLifecycle.NAME_GROUP_SUPPORTING),
            step(PairingLifecycle.NAME_GROUP_RECIPIENT));

    /** A pairing that has gone the first {@code count} steps. */
    static PairingScript gone(int count, String supporting, String recipient, int quietDays) {
        return new PairingScript(supporting, recipient, ALL.subList(0, count), quietDays);
    }

    static Step step(String taskKey) {
        return new Step(taskKey, Map.of());
    }

    /**
     * One person's deed.
     *
     * @param taskKey the task's element id
     * @param different what the person answers other than usual
     */
    record Step(String taskKey, Map<String, Object> different) {}
}
