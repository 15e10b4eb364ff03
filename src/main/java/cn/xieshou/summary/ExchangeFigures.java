package cn.xieshou.summary;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.secondment.Direction;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Teachers at the partner school, cadres on attachment, mentors and apprentices of a school year (R-SEC-4, R-CAD-1, R-MEN-1). */
@Component
@Order(30)
@Transactional(readOnly = true)
class ExchangeFigures implements FigureSource {

    static final String TEACHERS = "支教教师";
    static final String LEARNERS = "跟岗教师";
    static final String CADRES = "挂职干部";
    static final String BY_TERM = "挂职情况";
    static final String MENTORS = "师徒对数";

    private static final String REGISTER = "/secondments";

    private final JdbcClient jdbc;

    ExchangeFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A row of what is counted.
     *
     * @param what the way of teachers, the state of a term's attachment, or {@link #MENTORS}
     * @param term 0 but of attachments
     */
    private record Counted(String what, int term, long people) {}

    @Override
    public List<Figure> of(Pairing pairing, SchoolYear year, Side side) {
        YearLinks links = new YearLinks(pairing.id(), year.startYear());
        List<Counted> all = all(pairing.id(), year.startYear());
        List<Counted> terms = all.stream().filter(one -> one.term() > 0).toList();
        long cadres = terms.stream().mapToLong(Counted::people).sum();
        String attachments = links.page("years", "attachments");
        return List.of(
                seconded(TEACHERS, Direction.SUPPORT, all, links),
                seconded(LEARNERS, Direction.LEARN, all, links),
                Figure.count(CADRES, cadres, "人次", attachments, "挂职锻炼，各学期派出的干部"),
                Figure.list(BY_TERM, lines(terms, links), "没有派出挂职干部", attachments, "挂职锻炼"),
                Figure.count(MENTORS, people(all, MENTORS), "对", links.register("/mentorships"), "师徒结对，受援学校已确认"));
    }

    private static Figure seconded(String name, Direction way, List<Counted> all, YearLinks links) {
        return Figure.count(
                name,
                people(all, way.name()),
                "人次",
                links.register(REGISTER, "direction", way.name()),
                "支教登记，中途接替的各算一人次");
    }

    private static List<Figure.Line> lines(List<Counted> terms, YearLinks links) {
        List<Figure.Line> lines = new ArrayList<>();
        for (Counted one : terms) {
            String words = "第" + (one.term() == 1 ? "一" : "二") + "学期派出挂职干部" + one.people() + "人，" + stands(one.what());
            lines.add(new Figure.Line(words, links.ofTerm("/attachments", one.term())));
        }
        return lines;
    }

    private static long people(List<Counted> all, String what) {
        return all.stream()
                .filter(one -> one.what().equals(what))
                .mapToLong(Counted::people)
                .sum();
    }

    /** In one statement. */
    private List<Counted> all(String pairing, int year) {
        return jdbc.sql("""
                        select direction as what, 0 as term, count(*) as people from secondment
                            where pairing_id = :pairing and school_year = :year group by direction
                        union all select '%s', 0, count(*) from mentorship m join mentoring_year y on y.id = m.mentoring_year
                            where y.pairing_id = :pairing and y.school_year = :year and m.state <> 'PROPOSED'
                        union all select a.state, a.term, count(c.id) from attachment a
                            left join attachment_cadre c on c.attachment = a.id
                            where a.pairing_id = :pairing and a.school_year = :year group by a.term, a.state
                        order by term, what""".formatted(MENTORS))
                .param("pairing", pairing)
                .param("year", year)
                .query(RecordRows.of(Counted.class))
                .list();
    }

    private static String stands(String state) {
        return switch (state) {
            case "MET" -> "达到要求";
            case "NOT_MET" -> "没有达到要求";
            default -> "结果未定";
        };
    }
}
