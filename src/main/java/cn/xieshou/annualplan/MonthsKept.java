package cn.xieshou.annualplan;

import java.util.List;
import java.util.Map;

/** What came of the months of a filed plan; a feature that records what was done brings it. */
public interface MonthsKept {

    /**
     * What stands for a row of the plan.
     *
     * @param times how often something that serves it was recorded in its month
     * @param list where that is listed
     * @param record where the reader records it; empty if they may not, or not now
     */
    record Kept(int times, String list, String record) {}

    /** By the row's place among the plan's months, counted from 0; the plan is filed. */
    Map<Integer, Kept> of(AnnualPlan plan, String account);

    /** How often something that serves a row was recorded in its month, by the row's place; of any text of a plan. */
    Map<Integer, Integer> times(PlanId id, List<MonthRow> rows);
}
