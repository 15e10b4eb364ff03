package cn.xieshou.rectification;

import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.programme.ChangedLimit;
import cn.xieshou.programme.LimitKey;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.RuleRehearsal;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.SchoolYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What other days to put something right, or other tries, would have meant for what was demanded (R-EVA-2). */
@Component
class RectificationRehearsal implements RuleRehearsal {

    private static final String ALIKE = """
            select x.demanded, x.reported, x.returned, count(*) as those from (
                select cast(r.demanded_at at time zone 'Asia/Shanghai' as date) as demanded,
                    cast(r.reported_at at time zone 'Asia/Shanghai' as date) as reported, r.returned_times as returned
                from rectification r join pairing p on p.id = r.pairing_id
                where r.school_year = :year and p.programme = :programme and r.state <> 'DROPPED') x
            group by x.demanded, x.reported, x.returned""";

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;

    RectificationRehearsal(JdbcClient jdbc, WorkingDays workingDays) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
    }

    /**
     * Demands that are alike.
     *
     * @param reported the day on which the school last said that it is done; null if it never did
     * @param returned how often it was not
     */
    private record Alike(LocalDate demanded, @Nullable LocalDate reported, int returned, int those) {}

    @Override
    public List<String> of(ProgrammeYear before, ProgrammeYear after, SchoolYear judged) {
        String programme = after.programme();
        return Stream.of(
                        ChangedLimit.of(LimitKey.RECTIFICATION_DAYS, before, after)
                                .map(limit -> days(limit, alike(programme, judged), judged)),
                        ChangedLimit.of(LimitKey.RECTIFICATION_RETURNS, before, after)
                                .map(limit -> returns(limit, alike(programme, judged), judged)))
                .flatMap(Optional::stream)
                .toList();
    }

    private String days(ChangedLimit limit, List<Alike> all, SchoolYear judged) {
        List<Alike> reported =
                all.stream().filter(one -> one.reported() != null).toList();
        return limit.sentence(
                judged,
                "整改" + those(all, any -> true) + "项、报送过结果的" + those(reported, any -> true) + "项",
                days -> "有" + those(reported, one -> within(one, days)) + "项在期限内报送");
    }

    private boolean within(Alike one, int days) {
        return one.reported() != null && workingDays.between(one.demanded(), one.reported()) <= days;
    }

    private static String returns(ChangedLimit limit, List<Alike> all, SchoolYear judged) {
        return limit.sentence(
                judged,
                "整改" + those(all, any -> true) + "项",
                tries -> "有" + those(all, one -> one.returned() > tries) + "项超过次数");
    }

    private List<Alike> alike(String programme, SchoolYear year) {
        return jdbc.sql(ALIKE)
                .param("programme", programme)
                .param("year", year.startYear())
                .query(RecordRows.of(Alike.class))
                .list();
    }

    private static int those(List<Alike> all, Predicate<Alike> which) {
        return all.stream().filter(which).mapToInt(Alike::those).sum();
    }
}
