package cn.xieshou.summary;

import cn.xieshou.directory.LeadingGroup;
import cn.xieshou.page.PageAddress;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the work was organised: leading group, plan, joint meetings and what they decided, joint documents (R-AGR-3, R-PLN-1, R-PLN-4). */
@Component
@Order(10)
@Transactional(readOnly = true)
class TogetherFigures implements FigureSource {

    static final String GROUP = "领导小组人数";
    static final String PLAN = "年度方案";
    static final String MEETINGS = "联席会议次数";
    static final String DECISIONS = "议定事项";
    static final String DONE = "已落实事项";
    static final String DOCUMENTS = "共同方案";

    private static final String MEETING = "joint-meeting";

    private final OwnGroup groups;
    private final JdbcClient jdbc;

    TogetherFigures(OwnGroup groups, JdbcClient jdbc) {
        this.groups = groups;
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> of(Pairing pairing, SchoolYear year, Side side) {
        YearLinks links = new YearLinks(pairing.id(), year.startYear());
        int members = groups.of(pairing, side)
                .map(LeadingGroup::members)
                .map(List::size)
                .orElse(0);
        Map<String, Counted> counts = counts(pairing.id(), year.startYear());
        String decisions = links.page("years", "decisions");
        return List.of(
                Figure.count(GROUP, members, "人", links.page("people", "groups"), "学校领导小组"),
                plan(pairing.id(), year, counts.get(PLAN)),
                Figure.count(
                        MEETINGS,
                        amount(counts, MEETINGS),
                        "次",
                        links.register("/activities", "state", "CONFIRMED", "type", MEETING),
                        "帮扶活动台账，对方已核对"),
                Figure.count(DECISIONS, amount(counts, DECISIONS), "项", decisions, "联席会议记录"),
                Figure.count(DONE, amount(counts, DONE), "项", decisions, "联席会议记录"),
                Figure.count(
                        DOCUMENTS,
                        amount(counts, DOCUMENTS),
                        "份",
                        PageAddress.of("/joint-documents", "q", pairing.id()),
                        "共同方案，现行有效的"));
    }

    private static long amount(Map<String, Counted> counts, String name) {
        Counted counted = counts.get(name);
        return counted == null ? 0 : counted.amount();
    }

    private static Figure plan(String pairing, SchoolYear year, @Nullable Counted filed) {
        String source = "年度工作方案备案";
        if (filed == null || filed.filedOn() == null) {
            String register = new YearLinks(pairing, year.startYear()).register("/plans");
            return Figure.of(PLAN, "没有备案", 0, register, source);
        }
        String address = "/plans/" + pairing + "/" + year.startYear();
        String words = "已备案（" + filed.number() + "，" + ChineseDates.date(filed.filedOn()) + "）";
        return Figure.of(PLAN, words, 1, address, source);
    }

    /**
     * A row of what is counted.
     *
     * @param number of the plan, null of all else
     */
    private record Counted(
            String name,
            long amount,
            @Nullable String number,
            @Nullable LocalDate filedOn) {}

    /** In one statement, by the name of the figure. */
    private Map<String, Counted> counts(String pairing, int year) {
        return jdbc
                .sql("""
                        select '%s' as name, count(*) as amount, cast(null as varchar(100)) as number, cast(null as date) as filed_on
                            from activity a
                            where a.pairing_id = :pairing and a.school_year = :year and a.state = 'CONFIRMED' and a.type = :meeting
                        union all select '%s', count(*), null, null from meeting_decision d join activity a on a.id = d.activity
                            where d.pairing_id = :pairing and a.school_year = :year and d.state <> 'WITHDRAWN'
                        union all select '%s', count(*), null, null from meeting_decision d join activity a on a.id = d.activity
                            where d.pairing_id = :pairing and a.school_year = :year and d.state = 'DONE'
                        union all select '%s', count(*), null, null from joint_document_version v
                            join joint_document d on d.id = v.document where d.pairing_id = :pairing and v.state = 'IN_FORCE'
                        union all select '%s', 1, number, filed_on from annual_plan
                            where pairing_id = :pairing and school_year = :year and state = 'FILED'""".formatted(MEETINGS, DECISIONS, DONE, DOCUMENTS, PLAN))
                .param("pairing", pairing)
                .param("year", year)
                .param("meeting", MEETING)
                .query(RecordRows.of(Counted.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Counted::name, Function.identity()));
    }
}
