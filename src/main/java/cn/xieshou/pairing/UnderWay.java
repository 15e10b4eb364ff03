package cn.xieshou.pairing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is under way in a pairing, as the office reads it before it ends the pairing.
 *
 * @param what «《2026—2027学年年度工作方案》»
 * @param now how far it has come: «审核中»
 * @param outcome what becomes of it
 * @param since the day before which it cannot end, null if there is none
 */
public record UnderWay(
        String what, String now, String outcome, @Nullable LocalDate since) {

    public static UnderWay of(String what, String now, String outcome) {
        return new UnderWay(what, now, outcome, null);
    }
}
