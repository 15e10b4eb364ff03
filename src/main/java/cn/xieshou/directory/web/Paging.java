package cn.xieshou.directory.web;

import cn.xieshou.directory.Page;
import org.jspecify.annotations.Nullable;

/** Page numbers from addresses. */
final class Paging {

    private Paging() {}

    /** Anything that is no number is the first page. */
    static int number(@Nullable String page) {
        try {
            return page == null ? 1 : Page.number(Integer.parseInt(page));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
