package cn.xieshou.portal;

/**
 * One entry of the main navigation.
 *
 * @param href address inside the application
 * @param label Chinese name
 * @param current whether the page being shown belongs to it
 * @param count how much waits there, empty for nothing
 */
public record NavigationLink(String href, String label, boolean current, String count) {

    /** More than that is not counted. */
    static final int MOST = 100;

    /** «7», «99+», empty for none. */
    static String count(int waiting) {
        return waiting == 0 ? "" : waiting >= MOST ? MOST - 1 + "+" : String.valueOf(waiting);
    }
}
