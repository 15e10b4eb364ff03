package cn.xieshou.commendation;

import cn.xieshou.programme.ChangedLimit;
import cn.xieshou.programme.LimitKey;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.RuleRehearsal;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.SchoolYear;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What other conditions, or other numbers of places, would have meant for the schools that were evaluated and for those who were honoured (R-AWD-1). */
@Component
class CommendationRehearsal implements RuleRehearsal {

    /** Schools on either side by the average of their settled terms and by what was missing in the worst of them. */
    private static final String SCHOOLS = """
            select y.points, y.missing, count(*) as those from (
                select x.side, x.school, round(avg(x.average), 2) as points, max(x.missing) as missing from (
                    select s.side, case when s.side = 'SUPPORTING' then p.supporting_school else p.recipient_school end as school,
                        e.average, (select count(*) from evaluation_line l where l.evaluation = e.id and l.met = false) as missing
                    from evaluation e join pairing p on p.id = e.pairing_id
                        cross join (select 'SUPPORTING' as side union all select 'RECIPIENT' as side) s
                    where p.programme = :programme and e.school_year = :year and e.term in (1, 2) and e.average is not null
                        and e.state in ('ADJUSTING', 'ACKNOWLEDGING', 'CLOSED')) x
                group by x.side, x.school) y
            group by y.points, y.missing""";

    private static final String HONOURED = "select x.kind, count(*) as those from commendation_candidate x"
            + " join commendation c on c.id = x.commendation where c.programme = :programme and c.school_year = :year"
            + " and x.state = 'AWARDED' group by x.kind";

    private final JdbcClient jdbc;

    CommendationRehearsal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Schools that are alike. */
    private record Alike(BigDecimal points, int missing, int those) {}

    /** How many were honoured as what. */
    private record Honoured(HonourKind kind, int those) {}

    @Override
    public List<String> of(ProgrammeYear before, ProgrammeYear after, SchoolYear judged) {
        String programme = after.programme();
        return Stream.of(
                        ChangedLimit.of(LimitKey.COMMENDATION_SCHOOLS, before, after)
                                .map(limit -> places(limit, programme, judged, HonourKind::ofSchool)),
                        ChangedLimit.of(LimitKey.COMMENDATION_PEOPLE, before, after)
                                .map(limit -> places(limit, programme, judged, kind -> !kind.ofSchool())),
                        ChangedLimit.of(LimitKey.COMMENDATION_POINTS, before, after)
                                .map(limit -> points(limit, schools(programme, judged), judged)),
                        ChangedLimit.of(LimitKey.COMMENDATION_SHORT, before, after)
                                .map(limit -> missing(limit, schools(programme, judged), judged)))
                .flatMap(Optional::stream)
                .toList();
    }

    private String places(ChangedLimit limit, String programme, SchoolYear judged, Predicate<HonourKind> which) {
        List<Honoured> all = asked(HONOURED, programme, judged).query(RecordRows.of(Honoured.class)).stream()
                .filter(one -> which.test(one.kind()))
                .toList();
        String unit = limit.key().unit();
        return limit.sentence(
                judged,
                "表彰了" + all.stream().mapToInt(Honoured::those).sum() + unit,
                most -> "容得下其中"
                        + all.stream()
                                .mapToInt(one -> Math.min(one.those(), most))
                                .sum()
                        + unit);
    }

    private static String points(ChangedLimit limit, List<Alike> all, SchoolYear judged) {
        return limit.sentence(
                judged,
                whole(all),
                least -> "有" + those(all, one -> one.points().compareTo(BigDecimal.valueOf(least)) >= 0) + "所够");
    }

    private static String missing(ChangedLimit limit, List<Alike> all, SchoolYear judged) {
        return limit.sentence(judged, whole(all), most -> "有" + those(all, one -> one.missing() > most) + "所超过");
    }

    private static String whole(List<Alike> all) {
        return "评估结果已定的学校" + those(all, any -> true) + "所（支援、受援分别算）";
    }

    private List<Alike> schools(String programme, SchoolYear judged) {
        return asked(SCHOOLS, programme, judged)
                .query(RecordRows.of(Alike.class))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, String programme, SchoolYear year) {
        return jdbc.sql(sql).param("programme", programme).param("year", year.startYear());
    }

    private static int those(List<Alike> all, Predicate<Alike> which) {
        return all.stream().filter(which).mapToInt(Alike::those).sum();
    }
}
