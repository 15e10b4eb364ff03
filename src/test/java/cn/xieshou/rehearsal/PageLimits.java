package cn.xieshou.rehearsal;

import java.util.List;
import java.util.stream.Stream;

/** What a page may ask of the database. */
final class PageLimits {

    private static final int REGISTER_LIMIT = 15;
    private static final int PAGE_LIMIT = 40;

    private PageLimits() {}

    /** What is wrong with a page, in words; nothing if it asks as often for many as for few and not too often. */
    static Stream<String> of(String page, boolean register, List<String> few, List<String> many) {
        List<String> more = PageShapes.askedMoreOften(few, many);
        boolean right = more.isEmpty() && many.size() <= (register ? REGISTER_LIMIT : PAGE_LIMIT);
        return right
                ? Stream.of()
                : Stream.of(page + " asks " + few.size() + " and then " + many.size() + " times, of these more often "
                        + more + ", several times " + PageShapes.severalTimes(many));
    }
}
