package cn.xieshou.mentoring.process;

import cn.xieshou.mentoring.Mentorship;
import cn.xieshou.workflow.FormValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Forms with a row for each pair. Rows come back in the order shown, as many as there are now: who takes a mentor's place stands in it,
 * and a form that was opened before a pair ended is refused.
 */
final class PairTexts {

    private PairTexts() {}

    /** What was written of each pair, by its number. */
    static <T> Map<Long, T> read(List<Mentorship> pairs, List<FormValues> rows, Function<FormValues, T> one) {
        Map<Long, T> read = new LinkedHashMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            read.put(pairs.get(i).id(), one.apply(rows.get(i)));
        }
        return read;
    }
}
