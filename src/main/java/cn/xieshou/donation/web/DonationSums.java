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
        return Arrays.stream(Manner.values())
                .filter(manner -> List.of("", manner.name()).contains(asked.value("manner")))
                .map(manner -> of(manner, account, asked.changed("manner", manner.name())))
                .filter(sums -> !sums.byKind().isEmpty())
                .toList();
    }

    private Of of(Manner manner, String account, Asked asked) {
        return new Of(manner, byKind(account, asked), byGiver(account, asked));
    }

    private List<Line> byKind(String account, Asked asked) {
        return of(account, asked, "d.kind").stream()
                .map(one -> line(DonationKind.valueOf(one.key()).label(), one, asked.with("kind", one.key())))
                .toList();
    }

    private List<Line> byGiver(String account, Asked asked) {
        return of(account, asked, GIVER + " || '" + BETWEEN + "' || " + GIVER_NAME).stream()
                .map(one -> {
                    int end = one.key().indexOf(BETWEEN);
                    String code = one.key().substring(0, end);
                    return line(one.key().substring(end + 1), one, asked.with("school", code));
                })
                .toList();
    }

    private List<Sums.Sum> of(String account, Asked asked, String by) {
        Condition acknowledged =
                new Condition("d.state in (:acknowledged)", Map.of("acknowledged", DonationState.acknowledged()));
        return sums.of(register, account, asked, acknowledged, by, AMOUNT, MOST);
    }

    private static Line line(String label, Sums.Sum one, String address) {
        return new Line(label, one.rows(), Amounts.yuan(one.sum()), address);
    }
}
