package cn.xieshou.programme;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What is due at a fixed time of every school year (requirements section 5). */
public enum YearlyMatter {
    SELECTION("selection", "支教选派完成", false),
    YEARLY_SUMMARY("yearly-summary", "学年工作总结", false),
    ANNUAL_PLAN("annual-plan", "年度工作方案备案", false),
    SERVICE_START("service-start", "支教到岗", false),
    TERM_EVALUATION("term-evaluation", "学期评估", true),
    ATTACHMENT_REPORT("attachment-report", "挂职心得体会", true);

    private final String key;
    private final String label;
    private final boolean afterTerm;

    YearlyMatter(String key, String label, boolean afterTerm) {
        this.key = key;
        this.label = label;
        this.afterTerm = afterTerm;
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
        return afterTerm;
    }

    /**
     * The matter of {@code key}.
     *
     * @throws IllegalArgumentException for an unknown key, naming those that there are
     */
    public static YearlyMatter of(String key) {
        return Arrays.stream(values())
                .filter(matter -> matter.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown matter " + key + ", there are "
                        + Arrays.stream(values()).map(YearlyMatter::key).collect(Collectors.joining(", "))));
    }
}
