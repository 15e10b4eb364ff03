package cn.xieshou.programme;

import java.util.Arrays;

/**
 * The limits of a programme: eligibility (R-SEC-2), the days around the end of term (R-CAD-1), who is an apprentice (R-MEN-1), those that a
 * school has to answer (R-ACT-1), those in which a quota can still be met (section 4), what evaluations go by (R-EVA-1), how long and how
 * often a school may put something right (R-EVA-2), and whom the data proposes for commendation (R-AWD-1).
 */
public enum LimitKey {
    MEN_AGE("secondment.age.men", "支教教师年龄（男）", "岁以下"),
    WOMEN_AGE("secondment.age.women", "支教教师年龄（女）", "岁以下"),
    RURAL_YEARS("secondment.rural-years", "农村任教年限", "年以下"),
    ATTACHMENT_WARNING("attachment.warning-days", "挂职缺口提醒，学期结束前", "天"),
    ATTACHMENT_CLOSING("attachment.closing-days", "挂职记录确认，学期结束后", "天内"),
    MENTORING_AGE("mentoring.apprentice-age", "徒弟年龄", "岁以下"),
    MENTORING_SUMMARY("mentoring.summary-days", "师徒小结，学期结束前", "天"),
    ACTIVITY_SEEN("activity.seen-days", "活动登记后对方未核对，视为知悉", "个工作日后"),
    QUOTA_WARNING("quota.warning-days", "指标进度提醒，学期结束前", "天"),
    EVALUATION_OPENS("evaluation.opens-days", "学期评估启动，学期结束前", "天"),
    EVALUATION_EXPERTS("evaluation.experts", "每项学期评估的评分专家", "名"),
    EVALUATION_SPREAD("evaluation.spread", "专家评分相差超过就增加一名专家", "分"),
    EVALUATION_SHORT("evaluation.short-quotas", "未达到的指标超过就最高评为合格", "项"),
    RECTIFICATION_DAYS("rectification.days", "整改期限，提出要求后", "个工作日"),
    RECTIFICATION_RETURNS("rectification.returns", "整改不到位，可以限期再改", "次"),
    COMMENDATION_SCHOOLS("commendation.schools", "每学年表彰的支援、受援学校各", "所"),
    COMMENDATION_PEOPLE("commendation.people", "每学年表彰的各类个人各", "名"),
    COMMENDATION_POINTS("commendation.points", "表彰候选的学年平均分不低于", "分"),
    COMMENDATION_SHORT("commendation.short-quotas", "未达到的事项超过就不建议表彰", "项");

    private final String key;
    private final String label;
    private final String unit;

    LimitKey(String key, String label, String unit) {
        this.key = key;
        this.label = label;
        this.unit = unit;
    }

    public String key() {
        return key;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** What follows the number: «岁以下». */
    public String unit() {
        return unit;
    }

    /**
     * The limit of {@code key}.
     *
     * @throws IllegalArgumentException for an unknown key
     */
    public static LimitKey of(String key) {
        return Arrays.stream(values())
                .filter(limit -> limit.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown limit " + key));
    }
}
