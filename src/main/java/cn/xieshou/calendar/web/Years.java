package cn.xieshou.calendar.web;

import cn.xieshou.shared.SchoolYear;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** School years in addresses. */
final class Years {

    private static final int FIRST = 2000;
    private static final int LAST = 2099;

    private Years() {}

    /** The year of an address, empty for anything that is none. */
    static Optional<SchoolYear> read(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .filter(text -> text.matches("\\d{4}"))
                .map(Integer::valueOf)
                .filter(year -> year >= FIRST && year <= LAST)
                .map(SchoolYear::new);
    }
}
