package cn.xieshou.secondment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A secondment to be registered.
 *
 * @param schoolYear start of the school year of service
 * @param teacher staff number
 * @param post the post that is taken over (顶岗), null for {@link Direction#LEARN}
 * @param replaces id of the secondment that failed or ended early, null if none
 * @param confirmedBy account of who confirmed it
 */
public record NewSecondment(
        String pairingId,
        int schoolYear,
        String teacher,
        Direction direction,
        String subject,
        @Nullable String post,
        boolean volunteer,
        @Nullable String replaces,
        LocalDate startsOn,
        String confirmedBy) {

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "NewSecondment[" + pairingId + ", " + schoolYear + ", " + teacher + "]";
    }
}
