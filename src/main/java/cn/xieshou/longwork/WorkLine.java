package cn.xieshou.longwork;

/**
 * Long work as a line of a page.
 *
 * @param title «名册导入：名册.xlsx»
 * @param taken «已用12秒», may be empty
 * @param left «估计还要约20秒», may be empty
 */
public record WorkLine(Work work, String title, String taken, String left) {

    /** «结对 312 / 1000 对，估计还要约20秒»; how it ended once it is over. */
    public String sentence() {
        if (!work.isOpen()) {
            return work.outcome();
        }
        String step = work.now()
                .map(now -> now.title() + " " + now.done() + " / " + now.total() + " " + now.unit())
                .orElse(work.steps().isEmpty() ? "" : "正在保存");
        return left.isEmpty() ? step : step + "，" + left;
    }
}
