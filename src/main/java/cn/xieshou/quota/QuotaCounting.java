package cn.xieshou.quota;

import cn.xieshou.shared.Checksum;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts what of the ledger counts for which quota, in the database: of some pairings, or of all that there are. */
@Repository
@Transactional
class QuotaCounting {

    private static final String COLUMNS =
            "(pairing_id, school_year, term, measure, subject, amount, waiting, disputed, seen, unfit)";

    /** What of the activities «a» counts for which measure; to be filled with {@link QuotaRules#FITS}, the rules' rows and which activities. */
    static final String COUNTED = """
             select x.pairing_id, x.school_year, x.term, x.measure, x.subject,
                case when min(x.counted) = 'TOPICS'
                    then count(distinct case when x.fits = 1 and x.state = 'CONFIRMED' then x.topic_sought end)
                    else sum(case when x.fits = 1 and x.state = 'CONFIRMED' then 1 else 0 end) end as amount,
                sum(case when x.fits = 1 and x.state = 'WAITING' then 1 else 0 end) as waiting,
                sum(case when x.fits = 1 and x.state = 'DISPUTED' then 1 else 0 end) as disputed,
                sum(case when x.fits = 1 and x.state = 'SEEN' then 1 else 0 end) as seen,
                sum(1 - x.fits) as unfit
            from (select a.pairing_id, r.measure, r.counted, a.topic_sought, a.state,
                    case when r.period = 'PROGRAMME' then 0 else a.school_year end as school_year,
                    case when r.period in ('TERM', 'TERM_SUBJECT') then a.term else 0 end as term,
                    case when r.period = 'TERM_SUBJECT' then a.subject else '' end as subject,
                    case when %s then 1 else 0 end as fits
                from activity a join %s on r.type = a.type
                where a.state not in ('TAKEN_BACK', 'DROPPED', 'SUPERSEDED') and %s) x
            group by x.pairing_id, x.school_year, x.term, x.measure, x.subject""";

    private static final String COUNT = "insert into quota_count " + COLUMNS + COUNTED;

    /** People count once, however often they came. */
    private static final String PEOPLE = """
            update quota_count set amount = (
                select count(distinct w.staff_number)
                from activity a join %s on r.type = a.type join activity_person w on w.activity = a.id
                where a.pairing_id = quota_count.pairing_id and r.measure = quota_count.measure and a.state = 'CONFIRMED'
                    and (quota_count.school_year = 0 or a.school_year = quota_count.school_year)
                    and (quota_count.term = 0 or a.term = quota_count.term) and %s
                    and (r.counted = 'SUPPORTING_BACKBONE' and w.side = 'SUPPORTING' and w.backbone = true
                        or r.counted = 'RECIPIENT_TEACHERS' and w.side = 'RECIPIENT'))
            where measure in (select r.measure from %s where r.counted in ('SUPPORTING_BACKBONE', 'RECIPIENT_TEACHERS'))
                and %s""";

    /** A subject that two schools work on in a term is worked on for every quota that is counted by subject. */
    private static final String OTHER_SUBJECTS = "insert into quota_count " + COLUMNS + """
             select s.pairing_id, s.school_year, s.term, m.measure, s.subject, 0, 0, 0, 0, 0
            from (select distinct pairing_id, school_year, term, subject from quota_count where subject <> '' and %s) s
                cross join (select distinct r.measure from %s where r.period = 'TERM_SUBJECT') m
            where not exists (select 1 from quota_count k where k.pairing_id = s.pairing_id and k.school_year = s.school_year
                and k.term = s.term and k.measure = m.measure and k.subject = s.subject)""";

    /** By which subject a pairing is judged: the first of those in which it has done least. */
    private static final String WEAKEST = """
            update quota_count set weakest = true where %s and not exists (select 1 from quota_count k
                where k.pairing_id = quota_count.pairing_id and k.school_year = quota_count.school_year
                    and k.term = quota_count.term and k.measure = quota_count.measure
                    and (k.amount < quota_count.amount or k.amount = quota_count.amount and k.subject < quota_count.subject))""";

    private final JdbcClient jdbc;
    private final QuotaRules rules;

    QuotaCounting(JdbcClient jdbc, QuotaRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** Counts these pairings anew; nobody else counts one of them until the transaction ends. */
    void count(Collection<String> pairings) {
        List<String> ordered = pairings.stream().sorted().toList();
        jdbc.sql("select id from pairing where id in (:pairings) order by id for update")
                .param("pairings", ordered)
                .query(String.class)
                .list();
        count("pairing_id in (:pairings)", ordered);
    }

    /** Counts everything anew if it was counted by other rules. */
    void countIfRulesChanged() {
        String now = Checksum.ofText(rules.rows() + COUNT + PEOPLE + WEAKEST + QuotaRules.FITS);
        int changed = jdbc.sql("update quota_rules set checksum = :now where id = 1 and checksum <> :now")
                .param("now", now)
                .update();
        if (changed > 0) {
            count("1 = 1", List.of(""));
        }
    }

    private void count(String which, List<String> pairings) {
        String rows = rules.rows();
        List.of(
                        "delete from quota_count where " + which,
                        COUNT.formatted(QuotaRules.FITS, rows, which),
                        PEOPLE.formatted(rows, QuotaRules.FITS, rows, which),
                        OTHER_SUBJECTS.formatted(which, rows),
                        WEAKEST.formatted(which))
                .forEach(sql -> jdbc.sql(sql).param("pairings", pairings).update());
    }
}
