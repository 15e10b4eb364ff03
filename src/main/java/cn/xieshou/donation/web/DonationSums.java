package cn.xieshou.donation.web;

import cn.xieshou.donation.Amounts;
import cn.xieshou.donation.DonationKind;
import cn.xieshou.donation.DonationState;
import cn.xieshou.donation.Manner;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Sums;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is acknowledged of the listed donations and loans comes to, by kind and by the school that gives. */
@Component
class DonationSums {

    /** Code of the school that gives, in SQL. */
    private static final String GIVER =
            "case when d.side = 'SUPPORTING' then p.supporting_school else p.recipient_school end";

    private static final String GIVER_NAME = "case when d.side = 'SUPPORTING' then ss.name else sr.name end";
    private static final String AMOUNT = "d.received_amount";
    private static final char BETWEEN = '\n';
    private static final int MOST = 8;
    private static final int KINDS = Manner.values().length * DonationKind.values().length;

    private final Sums sums;
    private final DonationRegister register;

    DonationSums(Sums sums, DonationRegister register) {
        this.sums = sums;
        this.register = register;
    }

    /** @param address of the list that it belongs to */
    record Line(String label, int rows, String sum, String address) {}

    /** What was given, and what was lent, each by kind and by the eight schools that give most; nothing of what is not there. */
    record Of(Manner manner, List<Line> byKind, List<Line> byGiver) {}

    List<Of> of(String account, Asked asked) {
        List<Sums.Sum> kinds = of(account, asked, "d.manner || '" + BETWEEN + "' || d.kind", KINDS);
        return Arrays.stream(Manner.values())
                .map(manner -> of(manner, account, asked.changed("manner", manner.name()), kinds))
                .filter(sums -> !sums.byKind().isEmpty())
                .toList();
    }

    private Of of(Manner manner, String account, Asked asked, List<Sums.Sum> kinds) {
        List<Line> byKind = byKind(manner, asked, kinds);
        return new Of(manner, byKind, byKind.isEmpty() ? List.of() : byGiver(account, asked));
    }

    private static List<Line> byKind(Manner manner, Asked asked, List<Sums.Sum> kinds) {
        return kinds.stream()
                .filter(one -> first(one).equals(manner.name()))
                .map(one -> line(DonationKind.valueOf(second(one)).label(), one, asked.with("kind", second(one))))
                .toList();
    }

    private List<Line> byGiver(String account, Asked asked) {
        return of(account, asked, GIVER + " || '" + BETWEEN + "' || " + GIVER_NAME, MOST).stream()
                .map(one -> line(second(one), one, asked.with("school", first(one))))
                .toList();
    }

    private static String first(Sums.Sum one) {
        return one.key().substring(0, one.key().indexOf(BETWEEN));
    }

    private static String second(Sums.Sum one) {
        return one.key().substring(one.key().indexOf(BETWEEN) + 1);
    }

    private List<Sums.Sum> of(String account, Asked asked, String by, int most) {
        Condition acknowledged =
                new Condition("d.state in (:acknowledged)", Map.of("acknowledged", DonationState.acknowledged()));
        return sums.of(register, account, asked, acknowledged, by, AMOUNT, most);
    }

    private static Line line(String label, Sums.Sum one, String address) {
        return new Line(label, one.rows(), Amounts.yuan(one.sum()), address);
    }
}
