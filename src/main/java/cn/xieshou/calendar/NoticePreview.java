package cn.xieshou.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What taking over a notice would do.
 *
 * @param problems sentences about lines that cannot be taken; nothing is stored while there are any
 */
public record NoticePreview(List<Line> lines, List<String> problems) {

    /** How many lines would change something. */
    public long news() {
        return lines.stream().filter(line -> !line.same()).count();
    }

    /**
     * One day of the notice.
     *
     * @param before what is stored for that day now, null for nothing
     */
    public record Line(SpecialDay day, @Nullable SpecialDay before) {

        public boolean same() {
            return before != null
                    && before.kind() == day.kind()
                    && before.name().equals(day.name());
        }

        /** «新增», «修改», «相同» */
        public String effect() {
            return before == null ? "新增" : same() ? "相同" : "修改";
        }
    }
}
