package cn.xieshou.rehearsal;

import java.util.List;
import java.util.stream.Stream;

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

    /** The same two, who did as here before their habits come. */
    Partners after(List<Deviation> before) {
        return new Partners(
                supporting,
                recipient,
                Stream.concat(before.stream(), habits.stream()).toList(),
                deeds);
    }
}
