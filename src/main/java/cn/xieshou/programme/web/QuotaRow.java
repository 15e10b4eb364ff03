package cn.xieshou.programme.web;

import cn.xieshou.programme.ProgrammeQuota;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.QuotaClause;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One measure of a quota as the pages show it.
 *
 * @param quota the programme's numbers, null where the programme has not chosen it
 */
record QuotaRow(
        QuotaClause clause,
        QuotaClause.Measure measure,
        @Nullable ProgrammeQuota quota) {

    /** All that a programme may choose from, with its numbers where it has. */
    static List<QuotaRow> all(ProgrammeYear year) {
        Map<String, ProgrammeQuota> chosen =
                year.quotas().stream().collect(Collectors.toMap(ProgrammeQuota::measure, Function.identity()));
        return QuotaClause.catalogue().stream()
                .flatMap(clause -> clause.measures().stream()
                        .map(measure -> new QuotaRow(clause, measure, chosen.get(measure.key()))))
                .toList();
    }

    /** Those that the programme has chosen. */
    static List<QuotaRow> chosen(ProgrammeYear year) {
        return all(year).stream().filter(row -> row.quota != null).toList();
    }

    /** «每学期每学科», «不少于3次» */
    public String amount() {
        return quota == null ? "" : quota.amount() + measure.unit();
    }
}
