package cn.xieshou.mentoring;

import cn.xieshou.directory.Backbone;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A teacher of a recipient school who was named a backbone teacher while the pairing ran.
 *
 * @param name as the directory knew them when it was recorded
 * @param document number of the document that names them
 * @param filesKey under which the proof is kept
 * @param struckAt when it was found not to count, null while it counts
 */
public record NewBackbone(
        long id,
        String pairingId,
        String staffNumber,
        String name,
        String subject,
        Backbone levelNamed,
        LocalDate namedOn,
        String document,
        String filesKey,
        String recordedBy,
        Instant recordedAt,
        @Nullable String struckBy,
        @Nullable Instant struckAt,
        @Nullable String strikeReason) {

    public boolean counts() {
        return struckAt == null;
    }

    /** «李某（数学，县级骨干教师）» */
    public String title() {
        return name + "（" + subject + "，" + levelNamed.label() + "骨干教师）";
    }
}
