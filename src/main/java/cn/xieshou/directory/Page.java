package cn.xieshou.directory;

import java.util.List;

/**
 * One page of a list.
 *
 * @param number from 1
 * @param size rows on a full page
 * @param total rows of all pages
 */
public record Page<T>(List<T> rows, int number, int size, int total) {

    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    /** Rows before the page. */
    public static int offset(int number, int size) {
        return (number - 1) * size;
    }
}
