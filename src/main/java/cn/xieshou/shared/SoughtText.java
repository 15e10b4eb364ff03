package cn.xieshou.shared;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a search in SQL compares what somebody typed with what is stored: without any blank, zero-width ones too, Latin letters,
 * digits and signs in half width, small letters. Both sides are changed for the comparison only; what is stored stays as
 * written, （） included. Signs are changed one for one, for neither database knows NFKC alike: H2's {@code translate} takes no
 * character away.
 */
public final class SoughtText {

    private static final char FIRST_WIDE = '\uFF01';
    private static final char LAST_WIDE = '\uFF5E';
    private static final int WIDER = 0xFEE0;

    private static final String BLANKS = "\t\n\r\u00A0\u00AD\u115F\u1160\u1680\u180E"
            + range('\u2000', '\u200F')
            + range('\u2028', '\u202F')
            + range('\u205F', '\u2069')
            + "\u2800\u3000\u3164\uFEFF\uFFA0";

    /** For {@link #column}: what is changed. */
    public static final String FROM = BLANKS + range(FIRST_WIDE, LAST_WIDE);

    /** For {@link #column}: into what, one for one. */
    public static final String TO = " ".repeat(BLANKS.length()) + narrow(range(FIRST_WIDE, LAST_WIDE));

    private SoughtText() {}

    /** The column as it is compared; {@code from} and {@code to} are the parameters that hold {@link #FROM} and {@link #TO}. */
    public static String column(String name, String from, String to) {
        return "replace(lower(translate(" + name + ", " + from + ", " + to + ")), ' ', '')";
    }

    /** What was typed, as it is compared. */
    public static String of(@Nullable String typed) {
        String folded = Text.spelled(typed)
                .chars()
                .collect(StringBuilder::new, SoughtText::fold, StringBuilder::append)
                .toString();
        return folded.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** A pattern for {@code like … escape '!'} that finds it anywhere, its wildcards standing for themselves. */
    public static String pattern(@Nullable String typed) {
        return "%" + of(typed).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static void fold(StringBuilder text, int c) {
        int at = FROM.indexOf((char) c);
        text.append(at < 0 ? (char) c : TO.charAt(at));
    }

    private static String narrow(String wide) {
        StringBuilder narrow = new StringBuilder();
        wide.chars().forEach(c -> narrow.append((char) (c - WIDER)));
        return narrow.toString();
    }

    private static String range(char first, char last) {
        StringBuilder range = new StringBuilder();
        for (int c = first; c <= last; c++) {
            range.append((char) c);
        }
        return range.toString();
    }
}
