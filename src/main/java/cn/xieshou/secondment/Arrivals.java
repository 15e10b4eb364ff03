package cn.xieshou.secondment;

import java.time.LocalDate;
import java.util.Map;

/** When teachers came, for those who know only that they were sent; who keeps their year of service tells it (R-SEC-4). */
public interface Arrivals {

    /** When those of a pairing arrived or went to learn, by the number of the secondment; who has not is missing. */
    Map<String, LocalDate> arrivals(String pairingId);
}
