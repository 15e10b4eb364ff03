package cn.xieshou.rehearsal;

import java.util.List;
import java.util.stream.Stream;

/** What a page may ask of the database. */
final class PageLimits {

    private static final int REGISTER_LIMIT = 15;
    private static final int PAGE_LIMIT = 40;

    /** A page of a register fills up, and a list of schools to choose from, at the most. */
    private static final int MORE_ROWS = 100;

    /** A sheet is completed five hundred rows at a time (Registers.AT_ONCE): the longest here in two pieces, not one statement a row. */
    private static final int PIECES_OF_A_SHEET = 2;

    private PageLimits() {}

    /** What is wrong with a page, in words; nothing if it asks as often for many as for few, not too often, and shows not all. */
    static Stream<String> of(String page, boolean register, RehearsedPages.Seen few, RehearsedPages.Seen many) {
        return Stream.concat(statements(page, register, few.statements(), many.statements()), rows(page, few, many));
    }

    private static Stream<String> statements(String page, boolean register, List<String> few, List<String> many) {
        int pieces = page.endsWith("/export") ? PIECES_OF_A_SHEET : 1;
        List<String> more = PageShapes.askedMoreOften(few, many, pieces);
        boolean right = more.isEmpty() && many.size() <= (register ? REGISTER_LIMIT : PAGE_LIMIT);
        return right
                ? Stream.of()
                : Stream.of(page + " asks " + few.size() + " and then " + many.size() + " times, of these more often "
                        + more + ", several times " + PageShapes.severalTimes(many));
    }

    /** A page that grows with the county would be a register. */
    private static Stream<String> rows(String page, RehearsedPages.Seen few, RehearsedPages.Seen many) {
        long more = many.rows() - few.rows();
        return more <= MORE_ROWS
                ? Stream.of()
                : Stream.of(page + " has " + few.rows() + " and then " + many.rows()
                        + " rows and choices, all on one page");
    }
}
