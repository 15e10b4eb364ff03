package cn.xieshou.mentoring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a mentor writes in the course of a school year (R-MEN-1). */
public enum MentorTextKind {
    PLAN("指导计划", "请您写一写本学年的指导计划：目标、每月安排和方式。"),
    FIRST("阶段小结", "请您写一写第一学期的指导情况。"),
    LAST("学年总结", "请您写一写本学年的指导情况，有没有达到目标。");

    private final String label;
    private final String request;

    MentorTextKind(String label, String request) {
        this.label = label;
        this.request = request;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** What the mentor is asked. */
    String request() {
        return request;
    }

    /** In addresses. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<MentorTextKind> of(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    /** What the supporting school hands in next; nothing while the names are not agreed upon, and when all is handed in. */
    static Optional<MentorTextKind> due(MentoringYear year, List<Mentorship> pairs) {
        return switch (year.state()) {
            case PLANNING -> Optional.of(PLAN);
            case RUNNING ->
                Optional.of(pairs.stream().allMatch(pair -> pair.firstSummary().isEmpty()) ? FIRST : LAST);
            case NAMING, AGREEING, ACKNOWLEDGING, CLOSED, DISSOLVED -> Optional.empty();
        };
    }
}
