package cn.xieshou.matter.web;

import cn.xieshou.notice.MatterTitles;

/** Where a page leads after the work is done: to the matter's own page, or home if it has none. */
final class Back {

    private Back() {}

    static String to(MatterTitles titles, String matterKey) {
        return "redirect:" + titles.path(matterKey).orElse("/");
    }
}
