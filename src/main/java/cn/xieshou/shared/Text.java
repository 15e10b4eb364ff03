package cn.xieshou.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cleans what people type or paste before it is judged or stored; rare Han and emoji stay as they are. */
public final class Text {

    /** Zero-width and bidirectional marks that pasted text carries unseen; U+200D stays, emoji are joined by it. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u180E\\u200B\\u200C\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    /** Nothing to see by themselves: joiners, variation selectors, tags, fillers. */
    private static final Pattern NOTHING_SEEN = Pattern.compile(
            "[\\p{Cf}\\p{Z}\\s\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}\\u115F\\u1160\\u2800\\u3164\\uFFA0]*");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    /** Every character that looks like a blank, and none at all: what Unicode calls a space, fillers, joiners. */
    private static final String BLANK = "[\\s\\p{Z}\\u0085\\u115F\\u1160\\u2800\\u3164\\uFFA0]";

    private static final String JOINER = "[\\u200C\\u200D]";

    private static final Pattern BLANKS = Pattern.compile(BLANK + "+");

    private static final String HAN = "[\\p{IsHan}·]";

    /** Groups, for a look behind does not see rare Han whole. */
    private static final Pattern AFTER_HAN = Pattern.compile("(" + HAN + ")" + JOINER + "+");

    private static final Pattern BEFORE_HAN = Pattern.compile(JOINER + "+(?=" + HAN + ")");

    private static final Pattern BETWEEN_HAN = Pattern.compile("(" + HAN + ") (?=" + HAN + ")");

    private Text() {}

    /** Without invisible and control characters, line ends as LF, no blanks (full-width ones too) at either end. */
    public static String clean(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String lines = typed.replace("\r\n", "\n").replaceAll("[\r\u0085\u2028\u2029]", "\n");
        String visible =
                CONTROL.matcher(INVISIBLE.matcher(lines).replaceAll("")).replaceAll("");
        return strip(visible);
    }

    /**
     * The one spelling of a name, a code or a choice: cleaned, without blanks between Han characters (people pad «李 梅»
     * to three characters' width) or at a middle dot, one blank elsewhere.
     */
    public static String spelled(@Nullable String typed) {
        String joined = BEFORE_HAN
                .matcher(AFTER_HAN.matcher(clean(typed)).replaceAll("$1"))
                .replaceAll("");
        String spaced = BLANKS.matcher(joined).replaceAll(" ").strip();
        return BETWEEN_HAN.matcher(spaced).replaceAll("$1");
    }

    /** What two texts have in common when one is looked for in the other: {@link #spelled}, whatever width, case and blanks. */
    public static String sought(@Nullable String typed) {
        return spelled(Normalizer.normalize(clean(typed), Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
    }

    /** Whether one of the texts holds what {@link #sought} has made of somebody's words. */
    public static boolean found(String sought, @Nullable String... texts) {
        return Stream.of(texts).anyMatch(text -> sought(text).contains(sought));
    }

    /** Whether nothing to see is left after {@link #clean}: blanks are not a value. */
    public static boolean isBlank(@Nullable String typed) {
        return NOTHING_SEEN.matcher(clean(typed)).matches();
    }

    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
