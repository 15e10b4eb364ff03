package cn.xieshou.visit;

import cn.xieshou.directory.Person;
import cn.xieshou.matter.HomeHint;
import cn.xieshou.shared.ChineseDates;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was lately found at the reader's own school, on the first page of its principal and its liaison (R-EVA-2). */
@Component
@Order(40)
@Transactional(readOnly = true)
class VisitHints implements HomeHint {

    private static final Duration LATELY = Duration.ofDays(14);
    private static final int MOST = 3;

    private final VisitRepository table;
    private final Clock clock;

    VisitHints(VisitRepository table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public List<Line> of(Person reader) {
        String school = reader.school();
        if (school == null || !VisitMatter.OF_SCHOOL.contains(reader.role())) {
            return List.of();
        }
        return table.lately(school, clock.instant().minus(LATELY), MOST).stream()
                .map(one -> new Line(
                        ChineseDates.date(one.visitedOn()) + "督查走访本校的记录写了发现的情况，结论："
                                + one.outcome().label() + "。",
                        one.path(),
                        "查看记录"))
                .toList();
    }
}
