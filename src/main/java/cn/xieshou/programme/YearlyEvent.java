package cn.xieshou.programme;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What is due at a fixed time of every school year (requirements section 5). */
public enum YearlyEvent {
    SELECTION_OPENS("selection-opens", "支教选派启动", When.AHEAD),
    SELECTION("selection", "支教选派完成", When.AHEAD),
    ANNUAL_PLAN_OPENS("annual-plan-opens", "年度工作方案启动", When.AHEAD),
    ANNUAL_PLAN("annual-plan", "年度工作方案备案", When.AHEAD),
    SERVICE_START("service-start", "支教到岗", When.WITHIN),
    MENTORING_OPENS("mentoring-opens", "师徒结对启动", When.WITHIN),
    SUMMARY_OPENS("summary-opens", "学年工作总结启动", When.WITHIN),
    YEARLY_SUMMARY("yearly-summary", "学年工作总结", When.WITHIN),
    /** Of a cycle in its last school year only. */
    FINAL_ASSESSMENT("final-assessment", "终结性评估启动", When.WITHIN),
    TERM_EVALUATION("term-evaluation", "学期评估", When.AFTER_TERM),
    ATTACHMENT_REPORT("attachment-report", "挂职心得体会", When.AFTER_TERM);

    private enum When {
        /** In the calendar year in which the school year begins: it prepares the school year that it is for. */
        AHEAD,
        /** From September to August of the school year that it is for. */
        WITHIN,
        AFTER_TERM
    }

    private final String key;
    private final String label;
    private final When when;

    YearlyEvent(String key, String label, When when) {
        this.key = key;
        this.label = label;
        this.when = when;
    }

    public String key() {
        return key;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** Whether it is due some days after each term rather than on a day of the year. */
    public boolean afterTerm() {
        return when == When.AFTER_TERM;
    }

    /** Whether it prepares the school year that it is for: the plan for 2026—2027 is due in August 2026. */
    boolean ahead() {
        return when == When.AHEAD;
    }

    /**
     * The matter of {@code key}.
     *
     * @throws IllegalArgumentException for an unknown key, naming those that there are
     */
    public static YearlyEvent of(String key) {
        return Arrays.stream(values())
                .filter(matter -> matter.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown matter " + key + ", there are "
                        + Arrays.stream(values()).map(YearlyEvent::key).collect(Collectors.joining(", "))));
    }
}
