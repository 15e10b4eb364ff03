package cn.xieshou.workflow;

import java.util.List;
import java.util.Map;

/**
 * Rows of an earlier time, to be put below those of a form's table.
 *
 * @param tells columns that tell one row from another: of two rows that are alike there the one that was typed stays
 * @param others other fields of the form, which are filled in where they are empty
 * @param leftOut rows that do not hold any more, each with why, as {@link #leftOut} writes it
 */
public record EarlierCopy(List<String> tells, List<Row> rows, Map<String, Object> others, List<String> leftOut) {

    /** Nothing to copy. */
    public static final EarlierCopy NONE = new EarlierCopy(List.of(), List.of(), Map.of(), List.of());

    /** «陈某（已不在本校名册）» */
    public static String leftOut(String name, String why) {
        return name + "（" + why + "）";
    }

    /**
     * One row.
     *
     * @param name what it is called where it has to be said that it was left out
     */
    public record Row(String name, Map<String, Object> cells) {

        /** Nothing personal: this is what ends up in logs. */
        @Override
        public String toString() {
            return "Row" + cells.keySet();
        }
    }

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "EarlierCopy[" + rows.size() + ", " + leftOut.size() + "]";
    }
}
