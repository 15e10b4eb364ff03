package cn.xieshou.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a page may ask of the database, and which pages still ask for more: that list may only become shorter. */
final class PageDebts {

    private static final int REGISTER_LIMIT = 15;
    private static final int PAGE_LIMIT = 40;

    /** The most statements of a page, by who reads it and its pattern. */
    private static final Map<String, Integer> DEBTS = Map.of("office /pairings/{id}", 67);

    private PageDebts() {}

    /** What is wrong with a page, in words; nothing if it asks as often for many as for few and not too often. */
    static Stream<String> of(String page, boolean register, List<String> few, List<String> many) {
        List<String> more = PageShapes.askedMoreOften(few, many);
        boolean right = more.isEmpty() && many.size() <= (register ? REGISTER_LIMIT : PAGE_LIMIT);
        int owed = DEBTS.getOrDefault(page, 0);
        if (right && owed > 0) {
            return Stream.of(page + " owes nothing any more: take it from the list");
        }
        return right || many.size() <= owed
                ? Stream.of()
                : Stream.of(page + " asks " + few.size() + " and then " + many.size() + " times, of these more often "
                        + more + ", several times " + PageShapes.severalTimes(many));
    }
}
