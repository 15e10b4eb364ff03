package cn.xieshou.programme.web;

import cn.xieshou.programme.Programme;
import cn.xieshou.programme.ProgrammeEditing;
import cn.xieshou.shared.SchoolYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The school years that the pages of a programme offer. */
record OfferedYears(List<SchoolYear> years) {

    static OfferedYears of(ProgrammeEditing editing, Programme programme) {
        return new OfferedYears(editing.yearsOf(programme));
    }

    /** The year of an address; today's, or the nearest one, for anything that is none. */
    SchoolYear read(@Nullable String typed, LocalDate today) {
        return find(typed)
                .or(() -> find(String.valueOf(SchoolYear.of(today).startYear())))
                .orElse(years.get(0));
    }

    /** The offered year that {@code typed} names. */
    Optional<SchoolYear> find(@Nullable String typed) {
        return years.stream()
                .filter(year -> String.valueOf(year.startYear()).equals(typed))
                .findFirst();
    }
}
