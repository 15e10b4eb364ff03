package cn.xieshou.evaluation;

import cn.xieshou.calendar.Term;
import cn.xieshou.shared.SchoolYear;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A term of a pairing that is evaluated, or with the same round of figures, self-reports and experts a whole year or a whole cycle
 * (R-EVA-1, R-FIN-1).
 *
 * @param schoolYear the year in which the school year begins; of a cycle the last one
 * @param term 1 or 2, {@link #WHOLE_CYCLE} or {@link #WHOLE_YEAR}
 */
public record EvaluationKey(String pairingId, int schoolYear, int term) {

    private static final Pattern NUMBER = Pattern.compile("(P-\\d{4}-\\d{3,6})-(\\d{4})-([0-3])");

    /** In place of a term: all years of the pairing's cycle. */
    public static final int WHOLE_CYCLE = 0;

    /** In place of a term: all of a school year. */
    public static final int WHOLE_YEAR = 3;

    /** The process of a whole year or a whole cycle. */
    public static final String WHOLE_PROCESS = "finalAssessment";

    public boolean isTerm() {
        return term != WHOLE_CYCLE && term != WHOLE_YEAR;
    }

    /** The key of the process in which it is evaluated. */
    public String process() {
        return isTerm() ? EvaluationCase.PROCESS : WHOLE_PROCESS;
    }

    /** Where its register is. */
    public String register() {
        return isTerm() ? "/evaluations" : "/assessments";
    }

    public SchoolYear year() {
        return new SchoolYear(schoolYear);
    }

    /** «2026—2027学年第一学期»; what goes before the word 评估. */
    public String label() {
        return switch (term) {
            case WHOLE_CYCLE -> year().label() + "终结性";
            case WHOLE_YEAR -> year().label() + "度";
            default -> Term.label(year(), term);
        };
    }

    /** «P-2026-001-2026-1», on papers. */
    public String number() {
        return pairingId + "-" + schoolYear + "-" + term;
    }

    /** The term with that number; empty if it is none. */
    public static Optional<EvaluationKey> numbered(String number) {
        Matcher matcher = NUMBER.matcher(number);
        return matcher.matches()
                ? Optional.of(new EvaluationKey(
                        matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    /** What it is called in the trail. */
    public String subject() {
        return "《" + label() + "评估》";
    }
}
