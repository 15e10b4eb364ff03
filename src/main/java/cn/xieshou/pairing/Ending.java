package cn.xieshou.pairing;

import java.time.LocalDate;

/**
 * Why and by whom matters of a pairing end before they are finished: with the pairing (R-FIN-3), or each by itself because the final
 * assessment cannot wait for it any longer (R-FIN-1).
 *
 * @param by account of who decided
 * @param lastDay the day until which what was done counts
 * @param words what the trail adds: «随结对提前终止»
 */
public record Ending(String by, LocalDate lastDay, String words) {

    static Ending with(Dissolution dissolution) {
        return new Ending(dissolution.decidedBy(), dissolution.lastDay(), Dissolution.WITH_IT);
    }

    /** The last day, or that one if it was before. */
    public LocalDate notAfter(LocalDate day) {
        return lastDay.isAfter(day) ? day : lastDay;
    }
}
