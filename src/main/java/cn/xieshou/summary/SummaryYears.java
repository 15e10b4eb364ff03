package cn.xieshou.summary;

import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The school years whose summaries are looked at: from July on this one's, until then the last one's first. */
@Component
public class SummaryYears {

    private static final int OFFERED = 3;
    private static final int OPENS_IN = 7;

    private final Clock clock;

    SummaryYears(Clock clock) {
        this.clock = clock;
    }

    /** The years in which they begin, the one that is looked at usually first. */
    public List<Integer> offered() {
        return Stream.iterate(usual(), year -> year - 1).limit(OFFERED).toList();
    }

    private int usual() {
        LocalDate today = LocalDate.now(clock);
        int now = SchoolYear.of(today).startYear();
        boolean summedUp = today.getYear() > now && today.getMonthValue() >= OPENS_IN;
        return summedUp ? now : now - 1;
    }
}
