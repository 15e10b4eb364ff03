package cn.xieshou.register;

import cn.xieshou.page.AddressNumber;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The filter by which a register always shows one school year. */
public final class SchoolYearFilter {

    private SchoolYearFilter() {}

    /**
     * «学年»: the first of those offered unless another is asked for, which may be any.
     *
     * @param offered the years in which they begin
     * @param condition what a year means, by the year in which it begins
     */
    public static Filter of(String label, List<Integer> offered, Function<Integer, Condition> condition) {
        List<Choice> choices = offered.stream().map(SchoolYearFilter::choice).toList();
        return Filter.always(
                        "year",
                        label,
                        choices,
                        choices.get(0).value(),
                        year -> condition.apply(new SchoolYear(Integer.parseInt(year)).startYear()))
                .orOther(typed -> AddressNumber.year(typed)
                        .map(year -> choice(year.startYear()))
                        .orElse(null));
    }

    /**
     * The same for the school year that is under way and those before it.
     *
     * @param count how many are offered
     */
    public static Filter recent(Clock clock, int count, Function<Integer, Condition> condition) {
        int now = SchoolYear.of(LocalDate.now(clock)).startYear();
        return of("学年", Stream.iterate(now, year -> year - 1).limit(count).toList(), condition);
    }

    private static Choice choice(int start) {
        return new Choice(String.valueOf(start), new SchoolYear(start).label());
    }
}
