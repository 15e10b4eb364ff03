package cn.xieshou.rehearsal;

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
record Part(String supporting, String recipient, List<Step> steps, int quietDays) {

    /** The straight way to the start of the work. */
    static final List<Step> ALL = List.of(
            step("Task_StateNeeds"),
            step("Task_StateOffer"),
            step("Task_DraftAgreement"),
            step("Task_AgreeDraft"),
            step("Task_SignSupporting"),
            step("Task_SignRecipient"),
            step("Task_Countersign"),
            step("Task_NameGroupSupporting"),
            step("Task_NameGroupRecipient"));

    /** A pairing that has gone the first {@code count} steps. */
    static Part gone(int count, String supporting, String recipient, int quietDays) {
        return new Part(supporting, recipient, ALL.subList(0, count), quietDays);
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
