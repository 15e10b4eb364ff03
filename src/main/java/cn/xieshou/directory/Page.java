package cn.xieshou.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param number from 1
 * @param size rows on a full page
 * @param total rows of all pages
 */
public record Page<T>(List<T> rows, int number, int size, int total) {

    private static final int MOST_PAGES = 100_000;

    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    /** A page number as it stands in an address: what is no number is the first page. */
    public static int number(@Nullable String asked) {
        try {
            return asked == null ? 1 : number(Integer.parseInt(asked));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** A page number that came from an address: anything impossible is the first or a far, empty page. */
    public static int number(int asked) {
        return Math.min(Math.max(1, asked), MOST_PAGES);
    }

    /** Rows before the page. */
    public static int offset(int number, int size) {
        return (number(number) - 1) * size;
    }
}
