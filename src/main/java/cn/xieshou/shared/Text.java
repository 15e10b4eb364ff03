package cn.xieshou.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cleans what people type or paste before it is judged or stored; rare Han and emoji stay as they are. */
public final class Text {

    /** Zero-width and bidirectional marks that pasted text carries unseen; U+200D stays, emoji are joined by it. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200B\\u200C\\u200E\\u200F\\u202A-\\u202E\\u2060\\uFEFF]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private Text() {}

    /** Without invisible and control characters, line ends as LF, no blanks (full-width ones too) at either end. */
    public static String clean(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        String visible =
                CONTROL.matcher(INVISIBLE.matcher(lines).replaceAll("")).replaceAll("");
        return strip(visible);
    }

    /** Whether nothing is left after {@link #clean}: blanks are not a value. */
    public static boolean isBlank(@Nullable String typed) {
        return clean(typed).isEmpty();
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
