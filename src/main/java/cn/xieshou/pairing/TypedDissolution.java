package cn.xieshou.pairing;

import cn.xieshou.page.TypedFields;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.MayBeAbsent;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The office's decision to end a pairing early, as it was typed. */
public record TypedDissolution(
        @MayBeAbsent @Nullable String ground,
        @Nullable String reason,
        @Nullable String lastDay,
        @MayBeAbsent @Nullable String confirmed) {

    /** Characters that a reason may have. */
    public static final int LONGEST = 500;

    /** Nothing chosen, the day being today. */
    public static TypedDissolution blank(LocalDate today) {
        return new TypedDissolution(null, "", today.toString(), null);
    }

    /** Checks it by itself, and gathers what is wrong. */
    void check(TypedFields fields) {
        fields.choice("ground", "终止原因", ground, DissolutionGround.class, "请选择终止原因");
        fields.required("reason", "情况说明", reason, LONGEST, "请写明情况，例如哪所学校何时并入哪里");
        fields.day("lastDay", "终止日期", lastDay);
        fields.ticked("confirmed", "确认", confirmed, "请看过上面各项后勾选确认");
    }

    Optional<DissolutionGround> readGround() {
        return TypedFields.choice(ground, DissolutionGround.class);
    }

    Optional<LocalDate> readDay() {
        return ChineseDates.read(lastDay);
    }
}
