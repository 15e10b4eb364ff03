package cn.xieshou.directory;

import org.jspecify.annotations.Nullable;

/** A feature's section on the page of a school, one bean per section, in the order of {@code @Order}. Everybody opens that page. */
public interface SchoolPanel {

    /** The template that shows it, with a fragment {@code panel(it)}. */
    String template();

    /** What the fragment gets as {@code it}, as far as the account may read it; null to show nothing. */
    @Nullable Object of(School school, String account);
}
