package cn.xieshou.summary;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.ReadOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of submitted texts and of the figures that they were sent with; rows are added, never changed. */
@Repository
class SummaryTextRepository {

    private final JdbcClient jdbc;

    SummaryTextRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SummaryText> find(long summary, int draft) {
        return ReadOnce.of("text of a summary", summary + "/" + draft, () -> read(summary, draft));
    }

    private Optional<SummaryText> read(long summary, int draft) {
        List<SummaryText> rows = jdbc.sql("select t.drafted_by, t.drafted_at, p.part, p.body from school_summary_text t"
                        + " join school_summary_part p on p.summary = t.summary and p.draft = t.draft"
                        + " where t.summary = ? and t.draft = ?")
                .params(summary, draft)
                .query((row, n) -> new SummaryText(
                        draft,
                        row.getString("drafted_by"),
                        Columns.instant(row, "drafted_at"),
                        Map.of(Columns.one(row, "part", SummaryPart.class), row.getString("body"))))
                .list();
        return rows.stream().findFirst().map(first -> {
            Map<SummaryPart, String> parts = new EnumMap<>(SummaryPart.class);
            rows.forEach(row -> parts.putAll(row.parts()));
            return new SummaryText(draft, first.draftedBy(), first.draftedAt(), parts);
        });
    }

    void insert(long summary, SummaryText text) {
        jdbc.sql("insert into school_summary_text (summary, draft, drafted_by, drafted_at) values (?, ?, ?, ?)")
                .params(summary, text.draft(), text.draftedBy(), Columns.time(text.draftedAt()))
                .update();
        text.parts().forEach((part, body) -> jdbc.sql(
                        "insert into school_summary_part (summary, draft, part, body) values (?, ?, ?, ?)")
                .params(summary, text.draft(), part.name(), body)
                .update());
    }

    /** The figures as the text was sent with them, in order; none if it was not. */
    List<Figure> figures(long summary, int draft) {
        return ReadOnce.of("figures of a text", summary + "/" + draft, () -> frozen(summary, draft));
    }

    private List<Figure> frozen(long summary, int draft) {
        List<Figure> figures = new ArrayList<>();
        jdbc.sql("select * from school_summary_figure where summary = ? and draft = ? order by place, line")
                .params(summary, draft)
                .query(row -> {
                    add(figures, row);
                });
        return figures;
    }

    private static void add(List<Figure> figures, ResultSet row) throws SQLException {
        String words = row.getString("words");
        String address = row.getString("address");
        if (row.getInt("line") == 0) {
            figures.add(
                    Figure.of(row.getString("name"), words, row.getLong("amount"), address, row.getString("source")));
            return;
        }
        Figure list = figures.remove(figures.size() - 1);
        List<Figure.Line> lines = new ArrayList<>(list.lines());
        lines.add(new Figure.Line(words, address));
        figures.add(Figure.list(list.name(), lines, "", list.address(), list.source()));
    }

    /** The text is sent: with these figures, and its parts as they read with them. */
    void freeze(long summary, int draft, List<Figure> figures, Map<SummaryPart, String> parts) {
        parts.forEach((part, words) -> jdbc.sql(
                        "update school_summary_part set sent_as = ? where summary = ? and draft = ? and part = ?")
                .params(words, summary, draft, part.name())
                .update());
        int place = 0;
        for (Figure figure : figures) {
            insert(
                    summary,
                    draft,
                    place,
                    0,
                    figure,
                    new Figure.Line(figure.isList() ? "" : figure.words(), figure.address()));
            for (int line = 0; line < figure.lines().size(); line++) {
                insert(summary, draft, place, line + 1, figure, figure.lines().get(line));
            }
            place++;
        }
    }

    private void insert(long summary, int draft, int place, int line, Figure figure, Figure.Line says) {
        jdbc.sql("insert into school_summary_figure (summary, draft, place, line, name, words, amount, address, source)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        summary,
                        draft,
                        place,
                        line,
                        figure.name(),
                        says.words(),
                        figure.amount(),
                        says.address(),
                        figure.source())
                .update();
    }
}
