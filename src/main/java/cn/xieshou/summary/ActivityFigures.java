package cn.xieshou.summary;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the ledger says of a pairing's school year (R-ACT-1): only what the other school has confirmed. */
@Component
@Order(20)
@Transactional(readOnly = true)
class ActivityFigures implements FigureSource {

    static final String TIMES = "活动次数";
    static final String HOURS = "活动时长";
    static final String OWN_PEOPLE = "本校参加人次";
    static final String OTHER_PEOPLE = "对方参加人次";
    static final String BY_KIND = "活动清单";
    static final String GUIDED = "师徒指导次数";

    private static final String SOURCE = "帮扶活动台账，对方已核对";
    private static final String GUIDANCE = "mentor-day";
    private static final int MOST_DAYS = 10;

    private final JdbcClient jdbc;

    ActivityFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Held(String type, String name, LocalDate day, BigDecimal hours, long supporting, long recipient) {

        long people(Side side) {
            return side == Side.SUPPORTING ? supporting : recipient;
        }
    }

    @Override
    public List<Figure> of(Pairing pairing, SchoolYear year, Side side) {
        YearLinks links = new YearLinks(pairing.id(), year.startYear());
        List<Held> held = held(pairing.id(), year.startYear());
        String all = links.register("/activities", "state", "CONFIRMED");
        BigDecimal hours = held.stream().map(Held::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        long guided = held.stream().filter(one -> one.type().equals(GUIDANCE)).count();
        String guidance = links.register("/activities", "state", "CONFIRMED", "type", GUIDANCE);
        return List.of(
                Figure.count(TIMES, held.size(), "次", all, SOURCE),
                Figure.of(HOURS, plain(hours) + "小时", held.size(), all, SOURCE),
                Figure.count(OWN_PEOPLE, people(held, side), "人次", all, SOURCE),
                Figure.count(OTHER_PEOPLE, people(held, side.other()), "人次", all, SOURCE),
                Figure.list(BY_KIND, lines(held, links), "没有已核对的活动", all, SOURCE),
                Figure.count(GUIDED, guided, "次", guidance, SOURCE));
    }

    private static List<Figure.Line> lines(List<Held> held, YearLinks links) {
        Map<String, List<Held>> byType =
                held.stream().collect(Collectors.groupingBy(Held::type, LinkedHashMap::new, Collectors.toList()));
        List<Figure.Line> lines = new ArrayList<>();
        byType.forEach((type, some) -> lines.add(
                new Figure.Line(line(some), links.register("/activities", "state", "CONFIRMED", "type", type))));
        return lines;
    }

    /** «说课3次（2025年10月12日、11月3日、2026年3月9日）»: the year stands where it changes. */
    private static String line(List<Held> some) {
        List<LocalDate> all = some.stream().map(Held::day).distinct().toList();
        StringBuilder days = new StringBuilder();
        int year = 0;
        for (LocalDate day : all.subList(0, Math.min(MOST_DAYS, all.size()))) {
            days.append(days.isEmpty() ? "" : "、")
                    .append(day.getYear() == year ? ChineseDates.monthDay(day) : ChineseDates.date(day));
            year = day.getYear();
        }
        return some.get(0).name() + some.size() + "次（" + days + (all.size() > MOST_DAYS ? "等" : "") + "）";
    }

    private static String plain(BigDecimal hours) {
        return hours.signum() == 0 ? "0" : hours.stripTrailingZeros().toPlainString();
    }

    private static long people(List<Held> held, Side side) {
        return held.stream().mapToLong(one -> one.people(side)).sum();
    }

    private List<Held> held(String pairing, int year) {
        return jdbc.sql("""
                        select a.type, t.name, a.held_on, a.hours,
                            (select count(*) from activity_person s where s.activity = a.id and s.side = 'SUPPORTING') as supporting,
                            (select count(*) from activity_person r where r.activity = a.id and r.side = 'RECIPIENT') as recipient
                        from activity a join activity_type t on t.code = a.type
                        where a.pairing_id = ? and a.school_year = ? and a.state = 'CONFIRMED'
                        order by t.place_in_list, t.code, a.held_on, a.id""")
                .params(pairing, year)
                .query((row, n) -> new Held(
                        row.getString("type"),
                        row.getString("name"),
                        Columns.day(row, "held_on"),
                        row.getBigDecimal("hours"),
                        row.getLong("supporting"),
                        row.getLong("recipient")))
                .list();
    }
}
