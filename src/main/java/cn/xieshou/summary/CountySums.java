package cn.xieshou.summary;

import cn.xieshou.donation.DonationState;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.shared.ChineseOrder;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.SchoolLevel;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sums over the whole county from the database (R-SUM-1): by level and township, in as many statements however much there is. */
@Component
@Transactional(readOnly = true)
public class CountySums {

    /** What the group of pairings is called whose school has none. */
    static final String NO_TOWNSHIP = "未登记乡镇";

    private static final String BY = " group by " + PairingRows.LEVEL + ", " + PairingRows.TOWNSHIP;
    private static final String KEYS =
            "select " + PairingRows.LEVEL + " as level_of, " + PairingRows.TOWNSHIP + " as town, ";
    private static final String OF = " join pairing p on p.id = %s.pairing_id" + PairingRows.SCHOOLS;
    private static final String YEAR = " where %s.school_year = :year";

    private final JdbcClient jdbc;

    CountySums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param byTownship in no order that matters; of schools without one last */
    public record Sums(
            CountyGroup all, List<CountyGroup> byLevel, List<CountyGroup> byTownship, Map<SummaryMark, Long> marks) {}

    /** Of pairings of one level and township. */
    private record Part(String level, String town, CountyGroup sum) {}

    public Sums of(int schoolYear) {
        List<Part> parts = new ArrayList<>();
        parts.addAll(
                ask(schoolYear, "m", "school_summary m", """
                count(distinct m.pairing_id) as pairings, count(*) as due,
                sum(case when m.state in ('SENT', 'READ') then 1 else 0 end) as sent,
                sum(case when m.state = 'READ' then 1 else 0 end) as are_read""", " and m.state <> 'DISSOLVED'", CountySums::summaries));
        parts.addAll(ask(
                schoolYear,
                "a",
                "activity a",
                "count(*) as times, coalesce(sum(a.hours), 0) as hours",
                " and a.state = 'CONFIRMED'",
                CountySums::activities));
        parts.addAll(ask(schoolYear, "v", "secondment v", """
                sum(case when v.direction = 'SUPPORT' then 1 else 0 end) as teachers,
                sum(case when v.direction = 'LEARN' then 1 else 0 end) as learners""", "", CountySums::teachers));
        parts.addAll(ask(
                schoolYear,
                "t",
                "attachment t join attachment_cadre c on c.attachment = t.id",
                "count(*) as cadres",
                "",
                CountySums::cadres));
        parts.addAll(ask(
                schoolYear,
                "y",
                "mentoring_year y join mentorship s on s.mentoring_year = y.id",
                "count(*) as mentors",
                " and s.state <> 'PROPOSED'",
                CountySums::mentors));
        parts.addAll(ask(
                schoolYear,
                "d",
                "donation d",
                "count(*) as gifts, coalesce(sum(d.received_amount), 0) as worth",
                " and d.manner = 'GIVEN' and d.state in (:acknowledged)",
                CountySums::gifts));
        return new Sums(
                parts.stream().map(Part::sum).reduce(CountyGroup.none("全县"), CountyGroup::plus),
                grouped(parts, Comparator.comparing(SchoolLevel::valueOf), Part::level).stream()
                        .map(one -> one.called(SchoolLevel.valueOf(one.name()).label()))
                        .toList(),
                grouped(
                        parts,
                        Comparator.comparing(ChineseOrder::key).thenComparing(Comparator.naturalOrder()),
                        Part::town),
                marks(schoolYear));
    }

    private interface Reading {
        CountyGroup of(ResultSet row) throws SQLException;
    }

    private List<Part> ask(int year, String alias, String from, String what, String more, Reading reading) {
        return jdbc.sql(KEYS + what + " from " + from + OF.formatted(alias) + YEAR.formatted(alias) + more + BY)
                .param("year", year)
                .param("acknowledged", DonationState.acknowledged())
                .query((row, n) -> new Part(row.getString("level_of"), town(row), reading.of(row)))
                .list();
    }

    private static String town(ResultSet row) throws SQLException {
        String town = row.getString("town");
        return town == null ? NO_TOWNSHIP : town;
    }

    private static List<CountyGroup> grouped(List<Part> parts, Comparator<String> order, Function<Part, String> by) {
        Map<String, CountyGroup> groups = new TreeMap<>(order);
        for (Part part : parts) {
            String name = by.apply(part);
            groups.merge(name, CountyGroup.none(name).plus(part.sum()), CountyGroup::plus);
        }
        return List.copyOf(groups.values());
    }

    private Map<SummaryMark, Long> marks(int year) {
        Map<SummaryMark, Long> marks = new EnumMap<>(SummaryMark.class);
        for (SummaryMark mark : SummaryMark.values()) {
            marks.put(mark, 0L);
        }
        jdbc.sql(
                        "select mark, count(*) as times from school_summary where school_year = ? and mark is not null group by mark")
                .param(year)
                .query(row -> {
                    marks.put(Columns.one(row, "mark", SummaryMark.class), row.getLong("times"));
                });
        return marks;
    }

    private static CountyGroup summaries(ResultSet row) throws SQLException {
        return new CountyGroup(
                "",
                row.getLong("pairings"),
                row.getLong("due"),
                row.getLong("sent"),
                row.getLong("are_read"),
                0,
                BigDecimal.ZERO,
                0,
                0,
                0,
                0,
                0,
                BigDecimal.ZERO);
    }

    private static CountyGroup activities(ResultSet row) throws SQLException {
        return new CountyGroup(
                "", 0, 0, 0, 0, row.getLong("times"), row.getBigDecimal("hours"), 0, 0, 0, 0, 0, BigDecimal.ZERO);
    }

    private static CountyGroup teachers(ResultSet row) throws SQLException {
        return new CountyGroup(
                "",
                0,
                0,
                0,
                0,
                0,
                BigDecimal.ZERO,
                row.getLong("teachers"),
                row.getLong("learners"),
                0,
                0,
                0,
                BigDecimal.ZERO);
    }

    private static CountyGroup cadres(ResultSet row) throws SQLException {
        return new CountyGroup("", 0, 0, 0, 0, 0, BigDecimal.ZERO, 0, 0, row.getLong("cadres"), 0, 0, BigDecimal.ZERO);
    }

    private static CountyGroup mentors(ResultSet row) throws SQLException {
        return new CountyGroup("", 0, 0, 0, 0, 0, BigDecimal.ZERO, 0, 0, 0, row.getLong("mentors"), 0, BigDecimal.ZERO);
    }

    private static CountyGroup gifts(ResultSet row) throws SQLException {
        return new CountyGroup(
                "", 0, 0, 0, 0, 0, BigDecimal.ZERO, 0, 0, 0, 0, row.getLong("gifts"), row.getBigDecimal("worth"));
    }
}
