package cn.xieshou.quota;

import cn.xieshou.programme.ProgrammeQuota;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.QuotaClause;
import cn.xieshou.programme.QuotaPeriod;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a programme wants of one measure, in what is counted: a share of the teachers is so many teachers.
 *
 * @param label «说课»
 * @param least how many at least
 * @param most how many the programme has in mind at most, null for no upper number; more than that is no gap
 * @param ofTeachers of how many teachers it is a share; 0 where it is none
 */
public record Need(
        QuotaClause.Measure measure,
        String label,
        int least,
        @Nullable Integer most,
        int ofTeachers) {

    static final String SHARE = "%";

    private static final int WHOLE = 100;
    private static final String PEOPLE = "名";

    /** @param teachers full-time teachers of the recipient */
    static Need of(QuotaClause clause, QuotaClause.Measure measure, ProgrammeQuota quota, int teachers) {
        String label = clause.measures().size() == 1 ? clause.text() : measure.what();
        if (!measure.unit().equals(SHARE)) {
            return new Need(measure, label, quota.least(), quota.most(), 0);
        }
        int people = (quota.least() * teachers + WHOLE - 1) / WHOLE;
        // Where no teachers are registered a share of them says nothing; nobody at all is never enough.
        return new Need(measure, label, Math.max(1, people), null, teachers);
    }

    /** All that the programme has chosen, in order. */
    static List<Need> all(ProgrammeYear programme, int teachers) {
        return QuotaClause.catalogue().stream()
                .flatMap(clause -> clause.measures().stream().flatMap(measure -> chosen(programme, measure)
                        .map(quota -> of(clause, measure, quota, teachers))))
                .toList();
    }

    /** Whether a share of the recipient's teachers is among it. */
    static boolean ofTeachers(ProgrammeYear programme) {
        return programme.quotas().stream()
                .flatMap(quota -> QuotaClause.measure(quota.measure()).stream())
                .anyMatch(measure -> measure.unit().equals(SHARE));
    }

    private static Stream<ProgrammeQuota> chosen(ProgrammeYear programme, QuotaClause.Measure measure) {
        return programme.quotas().stream().filter(quota -> quota.measure().equals(measure.key()));
    }

    public QuotaPeriod per() {
        return measure.per();
    }

    public boolean bySubject() {
        return per() == QuotaPeriod.TERM_SUBJECT;
    }

    /** «次» */
    public String unit() {
        return measure.unit().equals(SHARE) ? PEOPLE : measure.unit();
    }

    /** «不少于2次», «5—8名», «不少于4名（专任教师11名）» */
    public String amount() {
        String people = ofTeachers == 0 ? "" : "（专任教师" + ofTeachers + "名）";
        return new ProgrammeQuota(measure.key(), least, most).amount() + unit() + people;
    }
}
