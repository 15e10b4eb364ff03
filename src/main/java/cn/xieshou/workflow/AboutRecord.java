package cn.xieshou.workflow;

/**
 * A record of the product that a task's form asks about: its page, and its files, which people look at before they decide.
 *
 * @param path of its page
 * @param filesKey under which its files were submitted, empty if they stand on its page only
 */
public record AboutRecord(String title, String path, String filesKey) {

    /** A page that says more, whose files are not shown beside its link. */
    public static AboutRecord page(String title, String path) {
        return new AboutRecord(title, path, "");
    }

    /** Whether its files are shown beside its link. */
    public boolean hasFiles() {
        return !filesKey.isEmpty();
    }
}
