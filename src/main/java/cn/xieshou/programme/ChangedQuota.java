package cn.xieshou.programme;

import cn.xieshou.calendar.Term;
import cn.xieshou.shared.SchoolYear;
import java.util.Optional;
import java.util.function.Function;

/**
 * A quota that is changed, to say what that would have meant.
 *
 * @param before as it holds; empty where the programme has not chosen it
 * @param after as it would be
 */
public record ChangedQuota(
        QuotaClause.Measure measure, Optional<ProgrammeQuota> before, Optional<ProgrammeQuota> after) {

    /** The quota of a measure, if it is another one. */
    public static Optional<ChangedQuota> of(QuotaClause.Measure measure, ProgrammeYear before, ProgrammeYear after) {
        return Optional.of(new ChangedQuota(measure, quota(measure, before), quota(measure, after)))
                .filter(quota -> !quota.before.equals(quota.after));
    }

    /**
     * «每位导师每月指导，2025—2026学年：师傅12名，按原来的（1—2天）有9名够；按新的（2—3天）有4名够»
     *
     * @param whole all that there was
     * @param held what there would have been by a quota
     */
    public String sentence(SchoolYear judged, String whole, Function<ProgrammeQuota, String> held) {
        return sentence(judged.label(), whole, held);
    }

    public String sentence(Term term, String whole, Function<ProgrammeQuota, String> held) {
        return sentence(term.label(), whole, held);
    }

    private String sentence(String when, String whole, Function<ProgrammeQuota, String> held) {
        return measure.what() + "，" + when + "：" + whole + "，按原来的" + said(before, held) + "；按新的" + said(after, held);
    }

    private String said(Optional<ProgrammeQuota> quota, Function<ProgrammeQuota, String> held) {
        return quota.map(one -> "（" + one.amount() + measure.unit() + "）" + held.apply(one))
                .orElse("不要求");
    }

    private static Optional<ProgrammeQuota> quota(QuotaClause.Measure measure, ProgrammeYear year) {
        return year.quotas().stream()
                .filter(quota -> quota.measure().equals(measure.key()))
                .findFirst();
    }
}
