package cn.xieshou.annualplan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.programme.ProgrammeQuota;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.QuotaClause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotaCoverageTest {

    @ParameterizedTest(name = "{0} planned as {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Q-01 | | 没有安排",
                "Q-01 | 9×3 3×3 |",
                "Q-01 | 9×3 | 第二学期没有安排",
                "Q-01 | 3×3 | 第一学期没有安排",
                "Q-01 | 9×2 3×3 | 第一学期计划2次，少1次",
                "Q-01 | 9×1 10×1 1×1 2×1 7×2 |",
                "Q-01 | 9×3 8×9 | 第二学期没有安排",
                "Q-01 | 1×3 7×3 |",
                "Q-06 | 9×1 |",
                "Q-03 | 1×1 2×1 |",
                "Q-05 | 9×1 3×1 | 第一学期计划1节，少1节，第二学期计划1节，少1节",
                "Q-06 | 8×1 |",
                "Q-08 | 10×1 |",
                "Q-09 | 9×1 |",
                "Q-12 | 9×4 3×5 | 第一学期计划4名，少1名",
                "Q-13 | 9×1 |",
                "Q-14 | 9×1 3×1 |",
                "Q-16 | 9×1 | 第二学期没有安排",
                "Q-17 | 9×1 3×1 |",
                "Q-18 | 5×1 |",
                "Q-19 | 5×1 |",
                "Q-22 | | 没有安排",
                "Q-23 | 6×1 |"
            })
    void aClauseIsCoveredWhenEachOfItsPeriodsHasEnough(String clause, String planned, String missing) {
        List<QuotaGap> gaps = of(clause).gaps(rows(clause, planned));
        if (missing == null) {
            assertThat(gaps).isEmpty();
        } else {
            assertThat(gaps).hasSize(1);
            assertThat(gaps.get(0).missing())
                    .startsWith(QuotaClause.of(clause).orElseThrow().text())
                    .endsWith("：" + missing);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Q-01 Q-02 Q-03 Q-04 Q-05 Q-06 Q-07 Q-08 Q-09 Q-10 Q-11 Q-12",
                "Q-13 Q-14 Q-15 Q-16 Q-17 Q-18 Q-19"
            })
    void aPlanOfNothingMissesEveryClauseOfItsProgrammeAndNoOther(String clauses) {
        assertThat(of(clauses.split(" ")).gaps(List.of()))
                .extracting(QuotaGap::clause)
                .containsExactly(clauses.split(" "));
    }

    @Test
    void aRowMayServeSeveralClauses() {
        List<MonthRow> rows = List.of(
                new MonthRow(9, "教研月", List.of("Q-03", "Q-10"), 2, ""),
                new MonthRow(4, "教研月", List.of("Q-03", "Q-10"), 2, ""));
        assertThat(of("Q-03", "Q-10").gaps(rows)).isEmpty();
    }

    @Test
    void aClauseSaysInItsWordsWhatItWants() {
        QuotaCoverage coverage = of("Q-03", "Q-12", "Q-16");
        assertThat(coverage.clauses().stream().map(coverage::label))
                .containsExactly("教学经验交流会（每学期不少于1次）", "骨干教师示范课（每学期5—8名）", "中层干部挂职锻炼（每学期）");
    }

    /** Q-13 counts teachers and backbone teachers, Q-15 topics and seminars: the number of one is not the number of all. */
    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "Q-13.teachers, 2, 教师交流轮岗（支教与顶岗学习）（每学年不少于2名）",
        "Q-13.backbone, 2, 教师交流轮岗（支教与顶岗学习）（每学年不少于2名）",
        "Q-15.topics, 3, 学校管理专题（每学期不少于3个）",
        "Q-15.seminars, 3, 学校管理专题（每学期不少于3次）"
    })
    void aClauseOfSeveralMeasuresIsChosenByAnyOfThemAndHasToBeArrangedOnce(String measure, int amount, String label) {
        QuotaCoverage coverage = with(new ProgrammeQuota(measure, amount, null));
        assertThat(coverage.clauses()).extracting(coverage::label).containsExactly(label);
        assertThat(coverage.clauses()).extracting(coverage::least).containsExactly(1);
        assertThat(coverage.gaps(List.of())).hasSize(1);
        assertThat(coverage.gaps(rows(measure.substring(0, 4), "9×1 3×1"))).isEmpty();
    }

    @Test
    void aClauseOfWhichSeveralMeasuresAreChosenSaysOnlyPerWhatItCounts() {
        QuotaCoverage coverage =
                with(new ProgrammeQuota("Q-15.topics", 3, null), new ProgrammeQuota("Q-15.seminars", 2, 4));
        assertThat(coverage.clauses()).extracting(coverage::label).containsExactly("学校管理专题（每学期）");
    }

    @Test
    void aClauseOfWhichNoMeasureIsChosenIsNotAsked() {
        assertThat(with().clauses()).isEmpty();
        assertThat(with(new ProgrammeQuota("Q-03", 1, null)).clauses())
                .extracting(QuotaClause::id)
                .containsExactly("Q-03");
    }

    private static List<MonthRow> rows(String clause, String planned) {
        List<MonthRow> rows = new ArrayList<>();
        if (planned != null) {
            for (String row : planned.split(" ")) {
                String[] parts = row.split("×");
                rows.add(new MonthRow(
                        Integer.parseInt(parts[0]), "活动", List.of(clause), Integer.parseInt(parts[1]), ""));
            }
        }
        return rows;
    }

    /** A programme with these clauses at the numbers of the documents. */
    private static QuotaCoverage of(String... clauses) {
        List<ProgrammeQuota> quotas = QuotaClause.catalogue().stream()
                .filter(clause -> Arrays.asList(clauses).contains(clause.id()))
                .flatMap(clause -> clause.measures().stream())
                .map(measure -> quota(measure.key()))
                .toList();
        return with(quotas.toArray(ProgrammeQuota[]::new));
    }

    private static QuotaCoverage with(ProgrammeQuota... quotas) {
        return new QuotaCoverage(new ProgrammeYear(
                null,
                "x",
                2026,
                "方案",
                "",
                "",
                "",
                List.of(),
                List.of(quotas),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    private static ProgrammeQuota quota(String measure) {
        return switch (measure) {
            case "Q-01", "Q-20", "Q-21" -> new ProgrammeQuota(measure, 3, null);
            case "Q-02", "Q-04", "Q-05", "Q-07", "Q-10", "Q-11", "Q-18.subjects" ->
                new ProgrammeQuota(measure, 2, null);
            case "Q-12" -> new ProgrammeQuota(measure, 5, 8);
            case "Q-06" -> new ProgrammeQuota(measure, 1, 2);
            case "Q-17", "Q-16.days" -> new ProgrammeQuota(measure, 30, null);
            default -> new ProgrammeQuota(measure, 1, null);
        };
    }
}
