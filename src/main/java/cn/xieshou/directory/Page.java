package cn.xieshou.directory;

import cn.xieshou.shared.Text;
import java.util.List;

/**
 * One page of a list.
 *
 * @param number from 1
 * @param size rows on a full page
 * @param total rows of all pages
 */
public record Page<T>(List<T> rows, int number, int size, int total) {

    private static final int MOST_PAGES = 100_000;

    /** A name without blanks in SQL; the embedded database takes no character away, it only changes one for another. */
    static final String NAME = "replace(translate(name, :spaces, :blanks), ' ', '')";

    static final String BLANKS = " ".repeat(Text.SPACES.length());

    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    /** A page number that came from an address: anything impossible is the first or a far, empty page. */
    public static int number(int asked) {
        return Math.min(Math.max(1, asked), MOST_PAGES);
    }

    /** Rows before the page. */
    public static int offset(int number, int size) {
        return (number(number) - 1) * size;
    }

    /** A pattern for {@code like … escape '!'} that finds {@code text} anywhere, its wildcards standing for themselves. */
    public static String like(String text) {
        return "%" + text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** The same for what is kept in small ASCII letters: codes, accounts, staff numbers. */
    static String likeCode(String text) {
        return like(Text.sought(text));
    }

    /** The same for names without the blanks of {@link Text#SPACES}, which older names may still hold. */
    static String likeName(String text) {
        return like(Text.spelled(text).replace(" ", ""));
    }
}
