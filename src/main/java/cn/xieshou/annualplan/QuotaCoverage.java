package cn.xieshou.annualplan;

import cn.xieshou.programme.ProgrammeQuota;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.QuotaClause;
import cn.xieshou.programme.QuotaClause.Measure;
import cn.xieshou.programme.QuotaPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds a month-by-month arrangement against every quota of the programme (R-PLN-2): each clause must be served, in each term
 * if it counts by term, and as often as the clause wants where it counts one thing. What counts per subject is held to the
 * number of one subject, since a plan does not say how many subjects take part.
 */
public final class QuotaCoverage {

    private static final int FIRST_TERM_ENDS = 4;
    private static final int SECOND_TERM_ENDS = 10;
    private static final String PERCENT = "%";

    private final List<ProgrammeQuota> quotas;

    public QuotaCoverage(ProgrammeYear programme) {
        this.quotas = programme.quotas();
    }

    /** The clauses that the programme has chosen, in order. */
    public List<QuotaClause> clauses() {
        return QuotaClause.catalogue().stream()
                .filter(clause -> clause.measures().stream().anyMatch(measure -> amount(measure) != null))
                .toList();
    }

    /** «教学经验交流会（每学期不少于1次）»; the clause's id is for programs. */
    public String label(QuotaClause clause) {
        List<String> wanted = clause.measures().stream()
                .map(this::wanted)
                .filter(Objects::nonNull)
                .toList();
        String amounts = wanted.size() == 1
                ? wanted.get(0)
                : clause.measures().get(0).per().label();
        return clause.text() + "（" + amounts + "）";
    }

    /** How many of it a year or term needs by the clause; 1 where it counts several things, people or shares. */
    public int least(QuotaClause clause) {
        Measure only = clause.measures().get(0);
        ProgrammeQuota amount = amount(only);
        boolean counted = clause.measures().size() == 1
                && !only.unit().equals(PERCENT)
                && (byTerm(clause) || only.per() == QuotaPeriod.SCHOOL_YEAR);
        return counted && amount != null ? Math.max(1, amount.least()) : 1;
    }

    /** Whether every term has to have it. */
    public boolean byTerm(QuotaClause clause) {
        QuotaPeriod per = clause.measures().get(0).per();
        return per == QuotaPeriod.TERM || per == QuotaPeriod.TERM_SUBJECT;
    }

    /** The clauses that these rows leave out, wholly or in part, in order; reasons empty. */
    public List<QuotaGap> gaps(List<MonthRow> rows) {
        List<QuotaGap> gaps = new ArrayList<>();
        for (QuotaClause clause : clauses()) {
            List<String> missing = missing(clause, rows);
            if (!missing.isEmpty()) {
                gaps.add(new QuotaGap(clause.id(), label(clause) + "：" + String.join("，", missing), ""));
            }
        }
        return gaps;
    }

    private List<String> missing(QuotaClause clause, List<MonthRow> rows) {
        List<MonthRow> serving =
                rows.stream().filter(row -> row.quotas().contains(clause.id())).toList();
        List<String> missing = new ArrayList<>();
        if (serving.isEmpty()) {
            missing.add("没有安排");
        } else if (byTerm(clause)) {
            check("第一学期", clause, serving, place -> place <= FIRST_TERM_ENDS, missing);
            check("第二学期", clause, serving, place -> place > FIRST_TERM_ENDS && place <= SECOND_TERM_ENDS, missing);
        } else {
            check("全学年", clause, serving, place -> true, missing);
        }
        return missing;
    }

    private void check(
            String period, QuotaClause clause, List<MonthRow> serving, IntPredicate within, List<String> missing) {
        int planned = serving.stream()
                .filter(row -> within.test(row.place()))
                .mapToInt(MonthRow::times)
                .sum();
        int least = least(clause);
        String unit = clause.measures().get(0).unit();
        if (planned == 0) {
            missing.add(period + "没有安排");
        } else if (planned < least) {
            missing.add(period + "计划" + planned + unit + "，少" + (least - planned) + unit);
        }
    }

    private @Nullable String wanted(Measure measure) {
        ProgrammeQuota amount = amount(measure);
        return amount == null ? null : measure.per().label() + amount.amount() + measure.unit();
    }

    private @Nullable ProgrammeQuota amount(Measure measure) {
        return quotas.stream()
                .filter(quota -> quota.measure().equals(measure.key()))
                .findFirst()
                .orElse(null);
    }
}
