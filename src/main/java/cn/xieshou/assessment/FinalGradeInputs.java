package cn.xieshou.assessment;

import cn.xieshou.evaluation.Grade;
import cn.xieshou.evaluation.WholeRounds;
import cn.xieshou.programme.ProgrammeYear;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * What the decision table {@code final-grade} is asked of a school: how far the experts' and the terms' average are above each line of the
 * programme, how many terms were not passed, how many lines of the sheet are missing, and the best grade that admonitions leave it. The
 * order of experts and lines plays no part.
 *
 * @param terms how many were graded; without any the experts' average stands for theirs
 * @param overShort how many more lines are missing than the programme lets pass
 */
public record FinalGradeInputs(
        String cap,
        double overPass,
        double overGood,
        double overExcellent,
        int terms,
        int termsFailed,
        double termsOverGood,
        double termsOverExcellent,
        int belowMinimum,
        int shortLines,
        int overShort) {

    static FinalGradeInputs of(WholeRounds.Result round, String cap, ProgrammeYear programme, int mostShort) {
        BigDecimal terms = round.termAverage() == null ? round.average() : round.termAverage();
        return new FinalGradeInputs(
                cap,
                over(round.average(), Grade.PASS, programme),
                over(round.average(), Grade.GOOD, programme),
                over(round.average(), Grade.EXCELLENT, programme),
                round.terms(),
                round.failed(),
                over(terms, Grade.GOOD, programme),
                over(terms, Grade.EXCELLENT, programme),
                round.below(),
                round.missing(),
                round.missing() - mostShort);
    }

    private static double over(BigDecimal average, Grade grade, ProgrammeYear programme) {
        return average.subtract(BigDecimal.valueOf(grade.from(programme))).doubleValue();
    }

    /** As the table names them. */
    public Map<String, Object> asked() {
        Map<String, Object> asked = new HashMap<>();
        asked.put("cap", cap);
        asked.put("overPass", overPass);
        asked.put("overGood", overGood);
        asked.put("overExcellent", overExcellent);
        asked.put("terms", terms);
        asked.put("termsFailed", termsFailed);
        asked.put("termsOverGood", termsOverGood);
        asked.put("termsOverExcellent", termsOverExcellent);
        asked.put("belowMinimum", belowMinimum);
        asked.put("shortLines", shortLines);
        asked.put("overShort", overShort);
        return asked;
    }
}
