package cn.xieshou.evaluation;

/**
 * A line of a scoring sheet.
 *
 * @param weight its full marks
 * @param least below so many points it is not met
 * @param evidence what an expert looks at
 */
public record Criterion(
        long id,
        long sheet,
        int place,
        String dimension,
        String name,
        int weight,
        int least,
        String evidence,
        ScoreSource source) {

    /** «组织实施·年度方案落实（满分20分，低于8分为不达标）» */
    public String title() {
        return dimension + "·" + name + "（满分" + weight + "分，低于" + least + "分为不达标）";
    }
}
