package cn.xieshou.pairing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The early end （提前终止） of a pairing, decided by the leading-group office (R-FIN-3).
 *
 * @param reason what the office wrote
 * @param lastDay the pairing's last day; service is counted to it
 * @param stage how far the pairing had come
 * @param decidedBy account of who decided
 */
public record Dissolution(
        String pairingId,
        DissolutionGround ground,
        String reason,
        LocalDate lastDay,
        Stage stage,
        String decidedBy,
        Instant decidedAt) {

    /** What is added to the trail of everything that ends with the pairing. */
    public static final String WITH_IT = "随结对提前终止";

    /** Nothing that people wrote: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Dissolution[" + pairingId + ", " + ground + "]";
    }
}
