package cn.xieshou.mentoring;

import cn.xieshou.programme.LimitKey;
import cn.xieshou.programme.ProgrammeQuota;
import cn.xieshou.programme.ProgrammeYear;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the programme asks of mentoring in a school year, out of its data; null where it does not ask.
 *
 * @param apprentices of each mentor
 * @param subjects in how many subjects there are mentors
 * @param days of guidance in a month
 * @param backbone new backbone teachers of each subject
 * @param age an apprentice is younger (GAP)
 */
public record Demand(
        @Nullable ProgrammeQuota apprentices,
        @Nullable ProgrammeQuota subjects,
        @Nullable ProgrammeQuota days,
        @Nullable ProgrammeQuota backbone,
        int age) {

    /** The quota that activities of guidance count for. */
    static final String GUIDANCE = "Q-18";

    static final String APPRENTICES = "Q-09";
    static final String SUBJECTS = GUIDANCE + ".subjects";
    static final String DAYS = GUIDANCE + ".days";

    static final String BACKBONE = "Q-19";

    public static Demand of(ProgrammeYear year) {
        return new Demand(
                quota(year, APPRENTICES),
                quota(year, SUBJECTS),
                quota(year, DAYS),
                quota(year, BACKBONE),
                year.limit(LimitKey.MENTORING_AGE));
    }

    /** Whether the programme has chosen any of it. */
    public boolean any() {
        return apprentices != null || subjects != null || days != null;
    }

    /** Days of guidance that there must be in a month, 0 if the programme does not ask. */
    public int leastDays() {
        return days == null ? 0 : days.least();
    }

    /** «每名师傅带徒2—3名；徒弟未满40周岁» */
    public String inWords() {
        StringBuilder words =
                new StringBuilder("师傅有一级（中级）以上职称；徒弟未满").append(age).append("周岁（按9月1日计算）");
        Optional.ofNullable(apprentices)
                .ifPresent(
                        quota -> words.append("；每名师傅带徒").append(quota.amount()).append("名"));
        Optional.ofNullable(subjects)
                .ifPresent(quota -> words.append("；结对学科").append(quota.amount()).append("个"));
        Optional.ofNullable(days)
                .ifPresent(
                        quota -> words.append("；每对每月指导").append(quota.amount()).append("天"));
        return words.append("。").toString();
    }

    private static @Nullable ProgrammeQuota quota(ProgrammeYear year, String measure) {
        return year.quotas().stream()
                .filter(quota -> quota.measure().equals(measure))
                .findFirst()
                .orElse(null);
    }
}
