package cn.xieshou.donation;

import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that one school gives or lends to the other (R-ACT-2).
 *
 * @param schoolYear the year in which the school year of its day begins
 * @param side whose school gives or lends it, and recorded it
 * @param quantity of funds the same as {@code amount}
 * @param amount what it is worth, in yuan
 * @param donor who pays for it through the school; empty if the school does
 * @param returnBy until when it is lent; null if it is given
 * @param opinion why the other school does not acknowledge it, or what is missing of what was returned
 * @param receivedQuantity what whoever received it counted; null until then
 * @param receiptNumber of the receipt; null until there is one
 * @param returnedOn the day on which it went back, as whoever had borrowed it says
 * @param returnSeenBy account of who confirmed that it is back
 * @param filesKey under which its files are kept
 */
public record Donation(
        long id,
        String pairingId,
        int schoolYear,
        Side side,
        Manner manner,
        DonationKind kind,
        String item,
        BigDecimal quantity,
        String unit,
        BigDecimal amount,
        String donor,
        LocalDate givenOn,
        @Nullable LocalDate returnBy,
        String remark,
        DonationState state,
        String recordedBy,
        Instant recordedAt,
        @Nullable String opinion,
        @Nullable BigDecimal receivedQuantity,
        @Nullable BigDecimal receivedAmount,
        @Nullable String receivedNote,
        @Nullable String receivedBy,
        @Nullable Instant receivedAt,
        @Nullable String receiptNumber,
        @Nullable LocalDate returnedOn,
        @Nullable String returnNote,
        @Nullable String returnedBy,
        @Nullable Instant returnedAt,
        @Nullable String returnSeenBy,
        @Nullable Instant returnSeenAt,
        String filesKey) {

    public boolean isLent() {
        return manner == Manner.LENT;
    }

    public boolean isMoney() {
        return kind == DonationKind.FUNDS;
    }

    /** «2026年10月12日捐赠的“电脑”» */
    public String called() {
        return called(givenOn, manner, item);
    }

    static String called(LocalDate day, Manner manner, String item) {
        return ChineseDates.date(day) + manner.label() + "的“" + item + "”";
    }

    /** «20台，价值60,000.00元»; of funds «5,000.00元». */
    public String counted() {
        return counted(quantity, amount);
    }

    /** The same as whoever received it counted; empty while nobody has. */
    public String received() {
        return receivedQuantity == null || receivedAmount == null ? "" : counted(receivedQuantity, receivedAmount);
    }

    private String counted(BigDecimal things, BigDecimal worth) {
        return isMoney() ? Amounts.yuan(worth) : Amounts.counted(things, unit) + "，价值" + Amounts.yuan(worth);
    }

    /** Whether whoever received it counted otherwise than whoever gave it. */
    public boolean differs() {
        return receivedQuantity != null
                && receivedAmount != null
                && (receivedQuantity.compareTo(quantity) != 0 || receivedAmount.compareTo(amount) != 0);
    }

    /** Whether it should have been returned by that day and was not. */
    public boolean isLate(LocalDate today) {
        return returnBy != null && returnBy.isBefore(today) && state == DonationState.ON_LOAN;
    }

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Donation[" + id + ", " + state + "]";
    }
}
