package cn.xieshou.accountability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that waits.
 *
 * @param matter business key of its case
 * @param title what the matter is called, and where it is read; empty before that was asked for
 * @param unit the school or section in whose hands it is
 */
record StepRow(
        String matter,
        String title,
        String href,
        String process,
        String step,
        String unit,
        String holder,
        Instant since,
        @Nullable Instant due) {

    StepRow called(String name, String path) {
        return new StepRow(matter, name, path, process, step, unit, holder, since, due);
    }
}
