package cn.xieshou.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One round of matching.
 *
 * @param id {@code R-<year>-<nnn>}, the business key of its process instance
 * @param surveyUntil the last day on which schools may still answer the survey
 * @param maxPartners how many recipients one supporting school may get
 * @param decidedBy who of the office decided last, null before
 */
public record Round(
        String id,
        String programme,
        int schoolYear,
        String title,
        LocalDate surveyUntil,
        int maxPartners,
        Status status,
        String openedBy,
        Instant openedAt,
        @Nullable String decidedBy) {

    /** What the key of every round begins with. */
    static final String PREFIX = "R-";

    /** Whether a business key is one of rounds: others need not be looked for among them. */
    static boolean isKey(String businessKey) {
        return businessKey.startsWith(PREFIX);
    }

    /** Where the round stands. */
    public enum Status {
        SURVEY("学校填写调研"),
        DECISION("办公室审定"),
        APPROVAL("领导小组审批"),
        APPROVED("已批准，正在建立结对"),
        ESTABLISHED("结对关系已建立"),
        REFUSED("本轮不予结对"),
        NOTHING("本轮无可结对学校");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** From where a round comes to stand here. */
        Set<Status> before() {
            return switch (this) {
                case SURVEY -> EnumSet.noneOf(Status.class);
                case NOTHING -> EnumSet.of(SURVEY);
                case DECISION -> EnumSet.of(SURVEY, APPROVAL);
                case APPROVAL -> EnumSet.of(DECISION);
                case APPROVED, REFUSED -> EnumSet.of(APPROVAL);
                case ESTABLISHED -> EnumSet.of(APPROVED);
            };
        }

        public String label() {
            return label;
        }
    }
}
