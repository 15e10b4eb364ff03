package cn.xieshou.ledger;

import org.jspecify.annotations.Nullable;

/** What another feature has to say on the page of an activity, one bean for each; the page has checked that it may be seen. */
public interface ActivitySection {

    /** The template that shows it, with a fragment {@code section(it)}: «meeting/section». */
    String template();

    /** What the fragment gets as {@code it}; null to show nothing. */
    @Nullable Object of(Activity activity, String account);
}
