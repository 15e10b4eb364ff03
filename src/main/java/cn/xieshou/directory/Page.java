package cn.xieshou.directory;

import cn.xieshou.shared.SoughtText;
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

    /** A name as it is compared in SQL. */
    static final String NAME = SoughtText.column("name", ":from", ":to");

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

    /** The same for {@link #NAME}. */
    static String likeName(String text) {
        return SoughtText.pattern(text);
    }
}
