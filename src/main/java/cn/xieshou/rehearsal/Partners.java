package cn.xieshou.rehearsal;

import java.util.List;

/**
 * Two schools at work through the school year.
 *
 * @param supporting code of the supporting school
 * @param recipient code of the recipient school
 * @param habits what they do other than usual; of several for the same task the first is for the first time that the task
 *     comes, and so on; afterwards they do as usual
 * @param deeds what they do of their own accord
 */
record Partners(String supporting, String recipient, List<Deviation> habits, List<Initiative> deeds) {

    Partners(String supporting, String recipient, List<Deviation> habits) {
        this(supporting, recipient, habits, List.of());
    }
}
