package cn.xieshou.pairing;

import cn.xieshou.shared.MayBeAbsent;
import cn.xieshou.shared.Text;
import cn.xieshou.shared.TypedDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** What is wrong with it by itself, by field. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (readGround().isEmpty()) {
            problems.put("ground", "请选择终止原因");
        }
        String text = Text.clean(reason);
        int length = text.codePointCount(0, text.length());
        if (Text.isBlank(text)) {
            problems.put("reason", "请写明情况，例如哪所学校何时并入哪里");
        } else if (length > LONGEST) {
            problems.put("reason", "最多" + LONGEST + "字，现有" + length + "字");
        }
        if (readDay().isEmpty()) {
            problems.put("lastDay", TypedDate.read(lastDay).reason());
        }
        if (!"yes".equals(confirmed)) {
            problems.put("confirmed", "请看过上面各项后勾选确认");
        }
        return problems;
    }

    Optional<DissolutionGround> readGround() {
        return Arrays.stream(DissolutionGround.values())
                .filter(known -> known.name().equals(ground))
                .findFirst();
    }

    Optional<LocalDate> readDay() {
        return TypedDate.read(lastDay).found();
    }
}
