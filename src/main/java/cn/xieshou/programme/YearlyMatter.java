package cn.xieshou.programme;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What is due at a fixed time of every school year (requirements section 5). */
public enum YearlyMatter {
    SELECTION("selection", "支教选派完成"),
    YEARLY_SUMMARY("yearly-summary", "学年工作总结"),
    ANNUAL_PLAN("annual-plan", "年度工作方案备案"),
    SERVICE_START("service-start", "支教到岗"),
    TERM_EVALUATION("term-evaluation", "学期评估"),
    ATTACHMENT_REPORT("attachment-report", "挂职心得体会");

    private final String key;
    private final String label;

    YearlyMatter(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    /** What people read on screen. */
    public String label() {
        return label;
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
