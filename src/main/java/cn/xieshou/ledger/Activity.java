package cn.xieshou.ledger;

import cn.xieshou.shared.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An activity of the ledger.
 *
 * @param schoolYear the year in which the school year of its day begins
 * @param term 1 or 2
 * @param type code of its {@link ActivityType}
 * @param hours how long it took
 * @param subject empty if it is about none
 * @param side whose school recorded it
 * @param waitsSince when it was last handed to the other school
 * @param checkId tells the matter in which it waits for the other school; null while it does not
 * @param decidedBy account of who confirmed or disputed it; empty for the calendar
 * @param filesKey under which its files are kept
 * @param corrects the confirmed activity whose place it takes when it is confirmed; null if it corrects none
 * @param remark what the recorder says to what looked odd, see {@link ActivityFlag}
 */
public record Activity(
        long id,
        String pairingId,
        int schoolYear,
        int term,
        String type,
        LocalDate heldOn,
        BigDecimal hours,
        Place place,
        String placeNote,
        String subject,
        String grade,
        String topic,
        String content,
        String effect,
        Side side,
        ActivityState state,
        String recordedBy,
        Instant recordedAt,
        Instant waitsSince,
        @Nullable Long checkId,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String opinion,
        String filesKey,
        String remark,
        @Nullable Long corrects) {

    /** «2», «1.5» */
    public String hoursInWords() {
        return hours.stripTrailingZeros().toPlainString() + "小时";
    }

    /** «在受援学校（多媒体教室）» */
    public String where() {
        return place.label() + (placeNote.isEmpty() ? "" : "（" + placeNote + "）");
    }

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Activity[" + id + ", " + state + "]";
    }
}
