package cn.xieshou.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that people decide on, in the parts in which it is read: an agreement, a plan. It says what the form's field holds as one
 * text, of which the check is taken, word for word; only what stands in rows there is a table here.
 *
 * @param head lines that say whose it is
 */
public record ReadableText(String title, List<String> head, List<Chapter> chapters) {

    private static final int AT_ONCE = 5;

    public ReadableText {
        head = List.copyOf(head);
        chapters = List.copyOf(chapters);
    }

    /**
     * A heading with what stands under it.
     *
     * @param text empty where there is a table
     * @param table null where there is a text
     */
    public record Chapter(
            String heading, String text, @Nullable Table table) {

        public Chapter(String heading, String text) {
            this(heading, text, null);
        }

        public Chapter(String heading, Table table) {
            this(heading, "", table);
        }

        /** Whether it may be closed under its heading, where the text is no document to be signed. */
        public boolean isLookedUp() {
            return table != null && !heading.isEmpty();
        }

        /** Whether it is closed until somebody looks something up in it, also where there is room. */
        public boolean isLong() {
            return table != null && table.rows().size() > AT_ONCE;
        }
    }

    /**
     * Cells by row, as many in each as there are heads.
     *
     * @param links where each row leads to, from its last cell; none at all for a table without
     */
    public record Table(List<String> heads, List<List<String>> rows, List<String> links) {

        public Table(List<String> heads, List<List<String>> rows) {
            this(heads, rows, List.of());
        }
    }
}
