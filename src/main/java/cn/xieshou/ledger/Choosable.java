package cn.xieshou.ledger;

import cn.xieshou.directory.Subjects;
import cn.xieshou.shared.ChineseOrder;
import java.util.Comparator;

/**
 * Somebody who may be chosen as having taken part.
 *
 * @param name as it is typed: with the staff number where the school has a namesake
 * @param subject what they teach; empty if nothing is known
 */
public record Choosable(String name, String subject) {

    static final Comparator<Choosable> ORDER =
            Comparator.comparingInt(Choosable::place).thenComparing(one -> ChineseOrder.key(one.name()));

    private int place() {
        int place = Subjects.ALL.indexOf(subject);
        return subject.isEmpty() ? Integer.MAX_VALUE : place < 0 ? Integer.MAX_VALUE - 1 : place;
    }
}
