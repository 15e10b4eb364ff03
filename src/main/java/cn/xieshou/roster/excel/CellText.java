package cn.xieshou.roster.excel;

import org.jspecify.annotations.Nullable;

/**
 * A cell as people see it, as text.
 *
 * @param problem in Chinese, when the cell as such is wrong
 * @param formula whether the text is what a formula gave when the file was saved
 * @param serial the day that a bare number would be, if it were one: days are counted in two ways
 */
record CellText(
        String text,
        @Nullable String problem,
        boolean formula,
        @Nullable String serial) {

    static CellText of(String text, boolean formula) {
        return new CellText(text, null, formula, null);
    }

    static CellText wrong(String text, String problem, boolean formula) {
        return new CellText(text, problem, formula, null);
    }
}
