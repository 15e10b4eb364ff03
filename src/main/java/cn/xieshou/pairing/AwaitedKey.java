package cn.xieshou.pairing;

import cn.xieshou.page.TypedFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a pairing is waited for: a kind and a time.
 *
 * @param schoolYear the year in which the school year begins
 * @param term 0 if it is for the whole year
 */
public record AwaitedKey(AwaitedMatter matter, int schoolYear, int term) {

    private static final Pattern WRITTEN = Pattern.compile("([A-Z_]{1,20})-(\\d{4})-([0-2])");

    /** @param text as {@link #text} writes it; empty for what can be none */
    public static Optional<AwaitedKey> of(String text) {
        Matcher parts = WRITTEN.matcher(text);
        return parts.matches()
                ? TypedFields.choice(parts.group(1), AwaitedMatter.class)
                        .map(matter -> new AwaitedKey(
                                matter, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    /** «EVALUATION-2026-1», as its address names it. */
    public String text() {
        return matter + "-" + schoolYear + "-" + term;
    }

    AwaitedPeriod period() {
        return new AwaitedPeriod(schoolYear, term == 0 ? null : term);
    }
}
