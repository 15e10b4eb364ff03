package cn.xieshou.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.calendar.Term;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Stage;
import cn.xieshou.programme.ProgrammeGrade;
import cn.xieshou.programme.ProgrammeLimit;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.QuotaPeriod;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What a grade depends on, and what it does not: the order of experts and lines, who asks, when it is asked (R-EVA-1). */
class FairnessTest {

    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final Term AUTUMN = new Term(YEAR, 1, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 31));
    private static final Term SPRING = new Term(YEAR, 2, LocalDate.of(2027, 2, 1), LocalDate.of(2027, 7, 15));

    private final ProgrammeYear programme = new ProgrammeYear(
            1L,
            "county",
            2026,
            "项目",
            "",
            "",
            "7",
            List.of(),
            List.of(),
            List.of(new ProgrammeLimit("evaluation.short-quotas", 3)),
            List.of(
                    new ProgrammeGrade("优秀", 90),
                    new ProgrammeGrade("良好", 80),
                    new ProgrammeGrade("合格", 60),
                    new ProgrammeGrade("不合格", 0)),
            List.of(),
            List.of());

    @RepeatedTest(200)
    void theOrderOfExpertsAndLinesDoesNotMatter(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<Criterion> criteria = criteria();
        List<Point> points = new ArrayList<>();
        List<BigDecimal> totals = new ArrayList<>();
        for (long expert = 1; expert <= 1 + random.nextInt(4); expert++) {
            BigDecimal total = BigDecimal.ZERO;
            for (Criterion criterion : criteria) {
                BigDecimal given = BigDecimal.valueOf(random.nextInt(criterion.weight() * 10 + 1), 1);
                points.add(new Point(expert, criterion.id(), given, ""));
                total = total.add(given);
            }
            totals.add(total);
        }
        List<SheetLine> lines = new ArrayList<>(IntStream.range(0, 12)
                .mapToObj(i -> line(SheetLine.Kind.values()[random.nextInt(3)], verdict(random)))
                .toList());
        ScoreSummary summary = ScoreSummary.of(totals);
        GradeInputs inputs = GradeInputs.of(summary.average(), criteria, points, lines, List.of(), programme);
        List<SubScores.Basis> basis = SubScores.of(criteria, lines, 5, 9);
        Collections.shuffle(points, random);
        Collections.shuffle(totals, random);
        Collections.shuffle(lines, random);

        assertThat(ScoreSummary.of(totals)).isEqualTo(summary);
        assertThat(GradeInputs.of(summary.average(), criteria, points, lines, List.of(), programme))
                .isEqualTo(inputs);
        assertThat(SubScores.of(criteria, lines, 5, 9)).isEqualTo(basis);
    }

    @Test
    void theAverageAndTheSpreadAreThoseOfAllSheets() {
        ScoreSummary summary =
                ScoreSummary.of(List.of(new BigDecimal("90"), new BigDecimal("79.5"), new BigDecimal("85")));
        assertThat(summary.average()).isEqualByComparingTo("84.83");
        assertThat(summary.spread()).isEqualByComparingTo("10.5");
        assertThat(ScoreSummary.of(List.of()).average()).isEqualByComparingTo("0");
    }

    @Test
    void aPlanThatWasNotKeptIsNoQuotaAndWhatIsNotWantedYetIsNotMissing() {
        List<SheetLine> lines = List.of(
                line(SheetLine.Kind.QUOTA, false),
                line(SheetLine.Kind.QUOTA, null),
                line(SheetLine.Kind.EXCHANGE, false),
                line(SheetLine.Kind.PLAN, false));
        GradeInputs inputs =
                GradeInputs.of(new BigDecimal("85.25"), criteria(), List.of(), lines, List.of(), programme);
        assertThat(inputs.shortQuotas()).isEqualTo(2);
        assertThat(inputs.overShort()).isEqualTo(-1);
        assertThat(inputs.overGood()).isEqualTo(5.25);
    }

    @Test
    void theWorseLimitOfTheTwoSchoolsCounts() {
        GradeCap pass = new GradeCap(1, Side.RECIPIENT, Grade.PASS, "");
        GradeCap good = new GradeCap(1, Side.SUPPORTING, Grade.GOOD, "");
        assertThat(GradeCap.worst(List.of())).isEqualTo(GradeCap.UNLIMITED);
        assertThat(GradeCap.worst(List.of(good))).isEqualTo("良好");
        assertThat(GradeCap.worst(List.of(good, pass)))
                .isEqualTo(GradeCap.worst(List.of(pass, good)))
                .isEqualTo("合格");
    }

    @Test
    void expertsComeByWhatTheyHaveToDoAndASubjectThatIsBehindCountsAsOneSheetLess() {
        Candidate busy = new Candidate("a", "甲", 2, 2, List.of(), Map.of());
        Candidate idle = new Candidate("b", "乙", 1, 5, List.of("语文"), Map.of());
        Candidate fits = new Candidate("c", "丙", 1, 9, List.of("数学", "管理"), Map.of("数学", 2));
        Candidate overloaded = new Candidate("d", "丁", 4, 4, List.of("数学"), Map.of("数学", 2));
        List<Candidate> all = new ArrayList<>(List.of(overloaded, busy, idle, fits));
        all.sort(Candidate.ORDER);
        assertThat(all).extracting(Candidate::account).containsExactly("c", "b", "a", "d");
        assertThat(fits.label()).isEqualTo("丙（在评1项，共评9项；专长数学、管理；数学有2项指标还没有达到）");
        assertThat(busy.label()).isEqualTo("甲（在评2项，共评2项）");
    }

    @Test
    void aLongerQuotaIsMissingOnlyWhenItsTimeIsOver() {
        assertThat(SheetFacts.judged(QuotaPeriod.TERM, AUTUMN, false)).isFalse();
        assertThat(SheetFacts.judged(QuotaPeriod.SCHOOL_YEAR, AUTUMN, false)).isNull();
        assertThat(SheetFacts.judged(QuotaPeriod.SCHOOL_YEAR, SPRING, false)).isFalse();
        assertThat(SheetFacts.judged(QuotaPeriod.EACH, AUTUMN, true)).isTrue();
        assertThat(SheetFacts.judged(QuotaPeriod.PROGRAMME, SPRING, false)).isNull();
        assertThat(SheetFacts.judged(QuotaPeriod.TERM, SPRING, null)).isNull();
    }

    @Test
    void figuresGiveTheShareOfFullMarksAndNothingWhereThereIsNoFigure() {
        List<SheetLine> lines = List.of(
                line(SheetLine.Kind.QUOTA, true), line(SheetLine.Kind.QUOTA, true), line(SheetLine.Kind.QUOTA, false));
        assertThat(SubScores.of(criteria(), lines, 0, 0)).singleElement().satisfies(basis -> {
            assertThat(basis.points()).isEqualByComparingTo("26.7");
            assertThat(basis.words()).isEqualTo("3项指标中2项达到");
        });
    }

    @Test
    void nobodyJudgesOneOfTheTwoSchoolsOrTheirPartners() {
        Pairing own = pairing("a", "b", null);
        assertThat(Conflicts.around(
                        own,
                        List.of(
                                own,
                                pairing("a", "c", null),
                                pairing("d", "b", null),
                                pairing("e", "b", LocalDate.of(2026, 1, 1)),
                                pairing("f", "g", null))))
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void everySheetThatShipsComesToAHundredPoints() {
        for (String programme : List.of("county", "district", "unknown")) {
            List<NewCriterion> sheet = ScoringSheets.shipped(programme, ScoringKind.TERM);
            assertThat(sheet.stream().mapToInt(NewCriterion::weight).sum()).isEqualTo(100);
            assertThat(sheet).hasSize(6).allMatch(one -> one.least() <= one.weight());
        }
    }

    private static Pairing pairing(String supporting, String recipient, @Nullable LocalDate ended) {
        return new Pairing(
                "P",
                "county",
                supporting,
                recipient,
                null,
                Stage.IMPLEMENTATION,
                null,
                LocalDate.of(2025, 9, 1),
                ended);
    }

    private static @Nullable Boolean verdict(Random random) {
        int one = random.nextInt(3);
        return one == 0 ? null : (Boolean) (one == 1);
    }

    private static SheetLine line(SheetLine.Kind kind, @Nullable Boolean met) {
        return SheetLine.of(kind, "语文说课", "不少于2次", "完成1次", met, "");
    }

    private static List<Criterion> criteria() {
        return List.of(
                new Criterion(1, 1, 1, "帮扶指标", "指标完成情况", 40, 16, "", ScoreSource.QUOTAS),
                new Criterion(2, 1, 2, "质量和成效", "活动质量", 60, 30, "", ScoreSource.NONE));
    }
}
