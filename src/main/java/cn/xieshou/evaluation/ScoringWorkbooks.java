package cn.xieshou.evaluation;

import cn.xieshou.document.SheetWriter;
import cn.xieshou.roster.WorkbookRefused;
import cn.xieshou.roster.excel.ListReader;
import cn.xieshou.roster.excel.ReadSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An expert's sheet to take along as a workbook and back, checked like what is typed; nothing is handed in by it (R-EVA-1). */
@Service
@Transactional(readOnly = true)
public class ScoringWorkbooks {

    private final ScoringSheets scoring;
    private final Scores scores;
    private final Evaluations evaluations;

    ScoringWorkbooks(ScoringSheets scoring, Scores scores, Evaluations evaluations) {
        this.scoring = scoring;
        this.scores = scores;
        this.evaluations = evaluations;
    }

    /**
     * What came back.
     *
     * @param typed in the order of the criteria; incomplete if there are problems
     * @param problems each with its row, in Chinese; none if all of it holds
     */
    public record Filled(List<Scores.Typed> typed, String comment, List<String> problems) {}

    /** With a row for each criterion and one for the whole. */
    public byte[] write(Evaluation one, Expert expert) throws IOException {
        ScoringSheet sheet = scoring.get(one.sheet());
        Map<Long, SubScores.Basis> basis = evaluations.basis(one.id());
        int version = sheet.head().version();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Criterion criterion : sheet.criteria()) {
            rows.add(Arrays.asList(
                    ScoringLayout.mark(one, expert, version, criterion),
                    criterion.name(),
                    criterion.weight(),
                    criterion.evidence(),
                    words(basis.get(criterion.id())),
                    points(basis.get(criterion.id())),
                    ""));
        }
        rows.add(Arrays.asList(
                ScoringLayout.mark(one, expert, version, null),
                ScoringLayout.COMMENT,
                null,
                "写在最后一列，两校都会看到",
                "",
                null,
                ""));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.write(out, new ScoringLayout().title(), ScoringLayout.columns(), rows.stream());
        return out.toByteArray();
    }

    private static String words(SubScores.@Nullable Basis known) {
        return known == null ? "" : known.points().stripTrailingZeros().toPlainString() + "分（" + known.words() + "）";
    }

    private static @Nullable Object points(SubScores.@Nullable Basis known) {
        return known == null ? null : known.points();
    }

    /** @throws WorkbookRefused if it is no scoring sheet at all */
    public Filled read(Path file, Evaluation one, Expert expert) throws WorkbookRefused {
        ReadSheet read = ListReader.read(file, new ScoringLayout());
        ScoringSheet sheet = scoring.get(one.sheet());
        ScoringReading reading = new ScoringReading(one, expert, sheet, read);
        Filled filled = reading.filled();
        List<String> problems = new ArrayList<>(filled.problems());
        if (filled.typed().size() == sheet.criteria().size()) {
            scores.wrong(one, filled.typed(), evaluations.basis(one.id()))
                    .forEach(problem -> problems.add(reading.sentence(problem)));
        }
        return new Filled(filled.typed(), filled.comment(), problems);
    }
}
