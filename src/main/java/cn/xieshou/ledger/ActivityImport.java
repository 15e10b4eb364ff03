package cn.xieshou.ledger;

import java.time.Instant;
import java.util.List;

/**
 * An uploaded sheet of activities.
 *
 * @param headers its columns, from the first
 * @param notices what people should be told although it is not wrong
 */
public record ActivityImport(
        long id,
        String fileName,
        String uploadedBy,
        Instant uploadedAt,
        State state,
        List<String> headers,
        List<String> notices,
        int rows,
        int wrong) {

    /** How far it has come. */
    public enum State {
        PREVIEW("待确认"),
        IMPORTED("已登记"),
        DISCARDED("已放弃");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** What people read on screen. */
        public String label() {
            return label;
        }
    }

    /** Whether all of it can be recorded. */
    public boolean confirmable() {
        return state == State.PREVIEW && wrong == 0;
    }
}
