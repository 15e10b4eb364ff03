package cn.xieshou.register;

import cn.xieshou.shared.Pinyin;
import cn.xieshou.shared.SoughtText;
import cn.xieshou.shared.Text;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What contains a text, wildcards standing for themselves, in whatever width, case and blanks it was typed. */
public final class Likeness {

    /** What stands for itself only where an escape is said, besides the first and the last letter. */
    private static final Pattern SPECIAL = Pattern.compile("[!_\\\\]");

    private static final String DASH = "—";

    private Likeness() {}

    /**
     * Held by one of several columns. Each is looked at by itself: to put them together for every row costs several times as much.
     *
     * @param columns SQL that holds texts as {@link Text#sought} makes them
     */
    public static Condition any(String name, String typed, String... columns) {
        return like(name, "%" + literal(Text.sought(typed)) + "%", columns);
    }

    /** The last letter of it: what a text must hold to end what another begins. */
    public static Condition lastOf(String name, String typed, String column) {
        String sought = Text.sought(typed);
        return any(
                name, sought.isEmpty() ? "" : sought.substring(sought.offsetByCodePoints(sought.length(), -1)), column);
    }

    /** @param columns hold accounts or codes, of small letters, digits and signs: no Chinese is looked for in them */
    public static Condition code(String name, String typed, String... columns) {
        return isLatin(typed) ? any(name, typed, columns) : Condition.NONE;
    }

    /** @param columns hold numbers that the product gave, in capitals: «P-2026-001»; no Chinese is looked for in them */
    public static Condition numbers(String name, String typed, String... columns) {
        return isLatin(typed)
                ? like(name + "Number", "%" + literal(Text.sought(typed).toUpperCase(Locale.ROOT)) + "%", columns)
                : Condition.NONE;
    }

    /** @param column what {@link Pinyin} makes of a name: nothing but Latin letters is looked for in it, at the beginning of a syllable */
    public static Condition spelled(String name, String typed, String column) {
        String letters = Pinyin.typed(typed);
        return letters.isEmpty() ? Condition.NONE : like(name + "Spelled", "%" + letters + "%", column);
    }

    /** Whether the dash is looked for that stands between two texts which are read as one, «一中—二中». */
    public static boolean joins(String typed) {
        return Text.sought(typed).contains(DASH);
    }

    /**
     * Held by two texts that are read as one, «一中—二中»; they are put together only where the dash between them is looked for.
     *
     * @param first SQL that holds texts as {@link Text#sought} makes them, as {@code second} does
     */
    public static Condition joined(String name, String typed, String first, String second) {
        return joins(typed)
                ? any(name, typed, first + " || '" + DASH + "' || " + second)
                : any(name, typed, first, second);
    }

    /** @param expression SQL that holds what begins with it, as {@link Text#sought} makes it */
    public static Condition beginning(String expression, String name, String typed) {
        return like(name, literal(Text.sought(typed)) + "%", expression);
    }

    /** @param column holds texts as people wrote them; for some hundreds of rows, more need a column of {@link #folded} */
    public static Condition written(String column, String name, String typed) {
        String folded = SoughtText.column(column, ":foldedFrom", ":foldedTo");
        return new Condition(
                folded + " like :" + name + "Written escape '!'",
                Map.of(
                        name + "Written",
                        SoughtText.pattern(typed),
                        "foldedFrom",
                        SoughtText.FROM,
                        "foldedTo",
                        SoughtText.TO));
    }

    /** @param column holds texts as {@link SoughtText} folds them */
    public static Condition folded(String column, String name, String typed) {
        return like(name, SoughtText.pattern(typed), column);
    }

    /** Says how wildcards are escaped only if there are any: PostgreSQL works that out anew for every row. */
    private static Condition like(String name, String pattern, String... columns) {
        String escape = SPECIAL.matcher(pattern).find() ? " escape '!'" : "";
        return Stream.of(columns)
                .map(column -> Condition.of(column + " like :" + name + escape, name, pattern))
                .reduce(Condition::or)
                .orElse(Condition.NONE);
    }

    /** All of ASCII, as codes, accounts and numbers are. */
    private static boolean isLatin(String typed) {
        return Text.sought(typed).chars().allMatch(character -> character < 0x80);
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
