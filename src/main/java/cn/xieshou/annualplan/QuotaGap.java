package cn.xieshou.annualplan;

/**
 * A quota of the programme that a plan leaves out, wholly or in part.
 *
 * @param clause {@code Q-03}
 * @param missing «教学经验交流会（每学期不少于1次）：第二学期没有安排»
 * @param reason what the schools say about it, empty while they have not
 */
public record QuotaGap(String clause, String missing, String reason) {

    QuotaGap because(String said) {
        return new QuotaGap(clause, missing, said);
    }

    /** Without what the clause wants: «教学经验交流会：第二学期没有安排». */
    String briefly() {
        return missing.replaceFirst("（[^（）]*）：", "：");
    }

    /** With the reason, as it stands in the plan. */
    public String sentence() {
        return missing + "。理由：" + reason;
    }
}
