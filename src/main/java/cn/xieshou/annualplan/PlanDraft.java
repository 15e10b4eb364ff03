package cn.xieshou.annualplan;

import java.util.List;
import java.util.Map;

/**
 * What somebody wrote into the form of a plan.
 *
 * @param reasons why quotas are left out: id of the clause → reason
 */
public record PlanDraft(Map<Part, String> parts, List<MonthRow> months, Map<String, String> reasons) {}
