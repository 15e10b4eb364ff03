package cn.xieshou.portal;

import cn.xieshou.register.Choice;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The school years that people look back on: this one and the five before. */
@Component
class LastYears {

    private static final int YEARS = 6;

    private final Clock clock;

    LastYears(Clock clock) {
        this.clock = clock;
    }

    /** «学年», in which the moment in that column lies. */
    Filter filter(String column) {
        return Filter.choice("year", "学年", "全部学年", choices(), year -> within(column, year));
    }

    private List<Choice> choices() {
        int now = SchoolYear.of(LocalDate.now(clock)).startYear();
        return IntStream.range(0, YEARS)
                .mapToObj(back -> new Choice(String.valueOf(now - back), new SchoolYear(now - back).label()))
                .toList();
    }

    private Condition within(String column, String year) {
        SchoolYear asked = new SchoolYear(Integer.parseInt(year));
        return Condition.of(column + " >= :from", "from", start(asked.firstDay()))
                .and(Condition.of(column + " < :to", "to", start(asked.next().firstDay())));
    }

    private Object start(LocalDate day) {
        return Columns.time(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
