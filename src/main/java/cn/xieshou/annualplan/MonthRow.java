package cn.xieshou.annualplan;

import cn.xieshou.programme.QuotaClause;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of the month-by-month arrangement.
 *
 * @param month 1 to 12
 * @param quotas ids of the clauses that it serves, {@code Q-03}
 * @param times how often, or how many, is planned; at least 1
 * @param responsible who sees to it, empty if open
 */
public record MonthRow(int month, String activity, List<String> quotas, int times, String responsible) {

    private static final int SEPTEMBER = 9;
    private static final int MONTHS = 12;

    public MonthRow {
        quotas = List.copyOf(quotas);
    }

    /** The month's place in the school year: 0 for September, 11 for August. */
    public int place() {
        return (month - SEPTEMBER + MONTHS) % MONTHS;
    }

    /** «9月：备课组教研（计划3次；落实备课组教研；负责：双方教导处）» */
    String sentence() {
        String serves = quotas.isEmpty() ? "" : "；落实" + served();
        String by = responsible.isEmpty() ? "" : "；负责：" + responsible;
        return month + "月：" + activity + "（计划" + times + "次" + serves + by + "）";
    }

    /** «备课组教研、说课», empty if it serves no quota. */
    public String served() {
        return quotas.stream().map(MonthRow::name).collect(Collectors.joining("、"));
    }

    private static String name(String clause) {
        return QuotaClause.of(clause).map(QuotaClause::text).orElse(clause);
    }
}
