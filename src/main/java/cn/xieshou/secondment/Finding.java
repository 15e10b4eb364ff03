package cn.xieshou.secondment;

/**
 * One rule's verdict on a nominee.
 *
 * @param reason a Chinese sentence with the figures
 */
public record Finding(EligibilityRule rule, Verdict verdict, String reason) {

    /** «年龄：符合。男，44周岁，未满45周岁» */
    public String sentence() {
        return rule.label() + "：" + verdict.label() + "。" + reason;
    }
}
