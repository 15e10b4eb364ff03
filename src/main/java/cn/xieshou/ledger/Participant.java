package cn.xieshou.ledger;

import cn.xieshou.shared.Side;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of either school who took part, called as they were then.
 *
 * @param staffNumber of a teacher; null for a principal or liaison who is in no list of teachers
 */
public record Participant(Side side, String name, @Nullable String staffNumber) {

    /** «王某、李某», those of one side. */
    public static String names(List<Participant> people, Side side) {
        return people.stream()
                .filter(person -> person.side() == side)
                .map(Participant::name)
                .collect(Collectors.joining("、"));
    }

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Participant[" + side + "]";
    }
}
