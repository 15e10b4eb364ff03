package cn.xieshou.notice.reminder;

import java.util.stream.Stream;

/** The rule who besides the holder is to know of a date (requirements section 5, «who is told»). */
public interface Audience {

    /** The rule as it is deployed now. */
    Rule rule();

    /** Answers as often as it is asked, without a trace. */
    @FunctionalInterface
    interface Rule {

        /** @param processKey the process that the task belongs to */
        Concerned of(String processKey, Occasion occasion);
    }

    /** Whose principals are to know. */
    enum Schools {
        /** Of both schools of the pairing. */
        BOTH("两校"),
        /** Of the holder's school. */
        OWN("本校"),
        NONE("不知会");

        private final String label;

        Schools(String label) {
            this.label = label;
        }

        /** The one that the table calls so. */
        public static Schools labelled(String label) {
            return Stream.of(values())
                    .filter(one -> one.label.equals(label))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(label));
        }
    }

    /**
     * What the rule says of a task that is in a school's hands.
     *
     * @param liaisons whether the liaisons of these schools are told too
     * @param personnel whether the personnel section is told too
     */
    record Concerned(Schools schools, boolean liaisons, boolean personnel) {}
}
