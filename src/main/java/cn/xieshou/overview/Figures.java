package cn.xieshou.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of numbers, each of which leads to the list that it counts; what a chart draws is read from it.
 *
 * @param first what the lines are: «学段»
 */
record Figures(String first, List<String> columns, List<Line> lines) {

    /** @param href where the line itself leads, null if nowhere */
    record Line(String label, @Nullable String href, List<Figure> figures) {}

    /**
     * @param number null where there is nothing to count
     * @param href the list that has as many rows, null if there is none
     */
    record Figure(@Nullable Integer number, @Nullable String href) {

        static final Figure NONE = new Figure(null, null);

        /** Nobody is led to an empty list. */
        static Figure of(int number, String href) {
            return new Figure(number, number == 0 ? null : href);
        }
    }
}
