package cn.xieshou.annualplan;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How much of a text stands word for word in another: by sentences, so that moving or numbering them anew changes nothing. */
final class Likeness {

    private static final Pattern END = Pattern.compile("[。；;！!？?\\n\\r]+");
    private static final String DIGITS = "[0-9一二三四五六七八九十]{1,3}";
    private static final Pattern NUMBER =
            Pattern.compile("^\\s*(?:[（(]" + DIGITS + "[)）][、.．]?|" + DIGITS + "[)）、.．])?\\s*");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int WHOLE = 100;

    private Likeness() {}

    /** Percent of the letters of {@code text} that stand in sentences of {@code other} too, rounded down; 0 for an empty text. */
    static int percent(String text, String other) {
        Set<String> known = Set.copyOf(sentences(other));
        List<String> all = sentences(text);
        long letters = letters(all);
        return letters == 0
                ? 0
                : (int) (letters(all.stream().filter(known::contains).toList()) * WHOLE / letters);
    }

    private static List<String> sentences(String text) {
        return Arrays.stream(END.split(text))
                .map(one -> SPACE.matcher(NUMBER.matcher(one).replaceFirst("")).replaceAll(""))
                .filter(one -> !one.isEmpty())
                .distinct()
                .collect(Collectors.toList());
    }

    private static long letters(List<String> sentences) {
        return sentences.stream().mapToLong(String::length).sum();
    }
}
