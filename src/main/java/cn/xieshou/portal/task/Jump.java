package cn.xieshou.portal.task;

import cn.xieshou.workflow.form.FormPart;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a long page is entered without scrolling: its tables, and the buttons below a text that is read first.
 *
 * @param to an id on the page
 */
record Jump(String to, String label) {

    /** The end of the page, where one decides. */
    private static final String WAYS = "ways";

    /** A page without tables and without a long text needs none. */
    static List<Jump> on(List<FormPart> parts, boolean isReadFirst, String decision) {
        List<Jump> jumps = new ArrayList<>();
        parts.stream()
                .filter(FormPart.Rows.class::isInstance)
                .map(FormPart.Rows.class::cast)
                .forEach(table -> jumps.add(new Jump(table.id(), named(table.label()))));
        if (isReadFirst || !jumps.isEmpty()) {
            jumps.add(new Jump(WAYS, decision.isEmpty() ? "提交" : decision));
        }
        return jumps;
    }

    /** «八、月度安排（每行写一项活动）» without its explanation. */
    private static String named(String label) {
        return label.replaceFirst("（.*$", "");
    }
}
