package cn.xieshou.evaluation;

import cn.xieshou.page.TypedFields;
import cn.xieshou.roster.SheetContent;
import cn.xieshou.roster.excel.ReadSheet;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormRefused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a scoring sheet that came back, by their marks: in any order, each once, only of this sheet. */
final class ScoringReading {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_COMMENT = 1000;

    /** More than any criterion gives: that is told with the full marks. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private final Evaluation one;
    private final Expert expert;
    private final ScoringSheet sheet;
    private final ReadSheet read;
    private final Map<String, SheetContent.Row> rows = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    ScoringReading(Evaluation one, Expert expert, ScoringSheet sheet, ReadSheet read) {
        this.one = one;
        this.expert = expert;
        this.sheet = sheet;
        this.read = read;
    }

    ScoringWorkbooks.Filled filled() {
        read.rows().forEach(this::sort);
        List<Scores.Typed> typed = new ArrayList<>();
        for (Criterion criterion : sheet.criteria()) {
            row(criterion)
                    .ifPresentOrElse(
                            row -> typed.add(typed(row, criterion)),
                            () -> problems.add("缺少评分项“" + criterion.name() + "”这一行，请重新下载评分表"));
        }
        return new ScoringWorkbooks.Filled(typed, comment(), problems);
    }

    private void sort(SheetContent.Row row) {
        row.problems().forEach((column, reason) -> problems.add("第" + row.number() + "行：" + reason));
        String mark = cell(row, ScoringLayout.MARK);
        if (!known(mark)) {
            problems.add("第" + row.number() + "行：不是您这一项评估、这一版评分表的内容，请重新下载评分表再填");
        } else if (rows.putIfAbsent(mark, row) != null) {
            problems.add("第" + row.number() + "行：这一项写了两行，请只留一行");
        }
    }

    private boolean known(String mark) {
        return mark.equals(mark(null)) || sheet.criteria().stream().anyMatch(one -> mark.equals(mark(one)));
    }

    private String mark(@Nullable Criterion criterion) {
        return ScoringLayout.mark(one, expert, sheet.head().version(), criterion);
    }

    private Optional<SheetContent.Row> row(@Nullable Criterion criterion) {
        return Optional.ofNullable(rows.get(mark(criterion)));
    }

    private Scores.Typed typed(SheetContent.Row row, Criterion criterion) {
        String reason = cell(row, ScoringLayout.REASON);
        if (reason.length() > LONGEST_REASON) {
            wrong(row, criterion, "改动理由最多" + LONGEST_REASON + "字，现有" + reason.length() + "字");
        }
        return new Scores.Typed(points(row, criterion), reason);
    }

    private @Nullable BigDecimal points(SheetContent.Row row, Criterion criterion) {
        String typed = cell(row, ScoringLayout.POINTS);
        if (typed.isEmpty()) {
            wrong(row, criterion, "请填写得分");
            return null;
        }
        Optional<BigDecimal> points = new TypedFields()
                .hundredths(ScoringLayout.POINTS, "得分", typed, BigDecimal.ZERO, MOST)
                .filter(value -> value.stripTrailingZeros().scale() <= 1);
        if (points.isEmpty()) {
            wrong(row, criterion, "得分请填写0至" + criterion.weight() + "之间的数，最多一位小数");
        }
        return points.orElse(null);
    }

    private String comment() {
        String comment = row(null).map(row -> cell(row, ScoringLayout.REASON)).orElse("");
        if (comment.isEmpty()) {
            problems.add("请在“" + ScoringLayout.COMMENT + "”一行的最后一列写明对两校的评价和建议");
        } else if (comment.length() > LONGEST_COMMENT) {
            problems.add("“" + ScoringLayout.COMMENT + "”最多" + LONGEST_COMMENT + "字，现有" + comment.length() + "字");
        }
        return comment;
    }

    private void wrong(SheetContent.Row row, Criterion criterion, String reason) {
        problems.add("第" + row.number() + "行“" + criterion.name() + "”：" + reason);
    }

    /** What the form says of a row, by the row of the workbook. */
    String sentence(FormRefused.Problem problem) {
        for (int i = 0; i < sheet.criteria().size(); i++) {
            if (problem.field().startsWith("scores[" + i + "].")) {
                Criterion criterion = sheet.criteria().get(i);
                int number = row(criterion).map(SheetContent.Row::number).orElse(0);
                return "第" + number + "行“" + criterion.name() + "”：" + problem.reason();
            }
        }
        return problem.reason();
    }

    private String cell(SheetContent.Row row, String key) {
        int column = read.headers().indexOf(ScoringLayout.label(key));
        return column < 0 ? "" : Text.clean(row.cells().get(column));
    }
}
