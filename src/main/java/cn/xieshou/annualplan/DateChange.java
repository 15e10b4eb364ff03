package cn.xieshou.annualplan;

import java.time.Instant;
import java.time.LocalDate;

/** The date by which a plan is due was moved. */
public record DateChange(LocalDate before, LocalDate after, Kind kind, String reason, String actor, Instant at) {

    /** Why. */
    public enum Kind {
        EXTENSION("延期"),
        RETURN("退回后重新提交");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** What people read on screen. */
        public String label() {
            return label;
        }
    }
}
