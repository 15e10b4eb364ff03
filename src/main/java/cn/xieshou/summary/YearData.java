package cn.xieshou.summary;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.LeadingGroup;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the data say of a school's year now: its figures, and what a first draft is composed of (R-SUM-1). */
@Component
@Transactional(readOnly = true)
public class YearData {

    private static final int EFFECTS = 5;
    private static final int UNDONE = 10;
    private static final int MOST_WORDS = 150;

    private final List<FigureSource> sources;
    private final Pairings pairings;
    private final Directory directory;
    private final OwnGroup groups;
    private final JdbcClient jdbc;

    YearData(List<FigureSource> sources, Pairings pairings, Directory directory, OwnGroup groups, JdbcClient jdbc) {
        this.sources = sources;
        this.pairings = pairings;
        this.directory = directory;
        this.groups = groups;
        this.jdbc = jdbc;
    }

    public Figures figures(SchoolSummary summary) {
        return ReadOnce.of(
                "figures of a summary",
                summary.id(),
                () -> figures(pairings.get(summary.pairingId()), summary.year(), summary.side()));
    }

    /** The same for other texts that are written on the figures of a school's year. */
    public Figures figures(Pairing pairing, SchoolYear year, Side side) {
        return new Figures(sources.stream()
                .flatMap(source -> source.of(pairing, year, side).stream())
                .toList());
    }

    /** What a liaison begins with. */
    public Map<SummaryPart, String> firstDraft(SchoolSummary summary, Figures figures) {
        Pairing pairing = pairings.get(summary.pairingId());
        Side side = summary.side();
        String office = groups.of(pairing, side).map(LeadingGroup::office).orElse("");
        List<Told> told = told(summary);
        YearFacts facts = new YearFacts(
                directory.schoolName(pairing.school(side.other())),
                side == Side.SUPPORTING,
                office,
                words(told, true),
                words(told, false));
        return FirstDraft.of(figures, facts);
    }

    /**
     * Something that the first draft tells of.
     *
     * @param effect whether it is what came of an activity, else what a meeting decided
     */
    private record Told(boolean effect, String words) {}

    /** What came of the newest activities, and what is still to be done; in one statement. */
    private List<Told> told(SchoolSummary summary) {
        return jdbc.sql("""
                        (select 1 as effect, a.held_on as on_day, a.id, t.name, a.topic, a.effect as words
                            from activity a join activity_type t on t.code = a.type
                            where a.pairing_id = :pairing and a.school_year = :year and a.state = 'CONFIRMED' and a.effect <> ''
                            order by a.held_on desc, a.id desc fetch first %d rows only)
                        union all
                        (select 0, d.due_on, d.id, '', '', d.content from meeting_decision d join activity a on a.id = d.activity
                            where d.pairing_id = :pairing and a.school_year = :year and d.state in ('OPEN', 'RETURNED')
                            order by d.due_on, d.id fetch first %d rows only)""".formatted(EFFECTS, UNDONE))
                .param("pairing", summary.pairingId())
                .param("year", summary.schoolYear())
                .query((row, n) -> told(row))
                .list();
    }

    private static Told told(ResultSet row) throws SQLException {
        boolean effect = row.getInt("effect") == 1;
        String day = ChineseDates.date(Columns.day(row, "on_day"));
        String words = shortened(row.getString("words"));
        return new Told(
                effect,
                effect
                        ? day + row.getString("name") + "“" + row.getString("topic") + "”：" + words
                        : words + "（" + day + "前）");
    }

    private static List<String> words(List<Told> told, boolean effects) {
        return told.stream()
                .filter(one -> one.effect() == effects)
                .map(Told::words)
                .toList();
    }

    private static String shortened(String words) {
        String line = words.replace('\n', ' ').strip();
        return line.length() <= MOST_WORDS ? line : line.substring(0, MOST_WORDS) + "……";
    }
}
