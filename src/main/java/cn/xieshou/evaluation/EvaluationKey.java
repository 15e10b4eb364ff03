package cn.xieshou.evaluation;

import cn.xieshou.calendar.Term;
import cn.xieshou.shared.SchoolYear;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A term of a pairing that is evaluated.
 *
 * @param schoolYear the year in which the school year begins
 * @param term 1 or 2
 */
public record EvaluationKey(String pairingId, int schoolYear, int term) {

    private static final Pattern NUMBER = Pattern.compile("(P-\\d{4}-\\d{3,6})-(\\d{4})-([12])");

    public SchoolYear year() {
        return new SchoolYear(schoolYear);
    }

    /** «2026—2027学年第一学期» */
    public String label() {
        return Term.label(year(), term);
    }

    /** «P-2026-001-2026-1», on papers. */
    public String number() {
        return pairingId + "-" + schoolYear + "-" + term;
    }

    /** The term with that number; empty if it is none. */
    static Optional<EvaluationKey> numbered(String number) {
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
