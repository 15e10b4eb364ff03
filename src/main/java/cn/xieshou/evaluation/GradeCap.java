package cn.xieshou.evaluation;

import cn.xieshou.shared.Side;
import java.util.Comparator;
import java.util.List;

/**
 * How good the grade may be at best, because of one of the two schools; frozen with the sheet (R-EVA-3).
 *
 * @param reason for that school and the bureau only: the partner reads no more of it than the grade's own reason says
 */
public record GradeCap(long evaluation, Side side, Grade best, String reason) {

    /** What the table term-grade is told where nothing limits the grade. */
    public static final String UNLIMITED = "不限";

    /** As the table names it: the worst of all. */
    static String worst(List<GradeCap> caps) {
        return caps.stream()
                .map(GradeCap::best)
                .max(Comparator.naturalOrder())
                .map(Grade::label)
                .orElse(UNLIMITED);
    }
}
