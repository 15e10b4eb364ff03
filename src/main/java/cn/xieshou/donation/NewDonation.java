package cn.xieshou.donation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A donation or a loan that was checked, see {@link TypedDonation}. */
record NewDonation(
        Manner manner,
        DonationKind kind,
        String item,
        BigDecimal quantity,
        String unit,
        BigDecimal amount,
        String donor,
        LocalDate givenOn,
        @Nullable LocalDate returnBy,
        String remark) {

    /** What the trail calls it. */
    String inTrail() {
        return "《" + Donation.called(givenOn, manner, item) + "》";
    }
}
