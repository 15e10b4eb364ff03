package cn.xieshou.shelf;

import cn.xieshou.directory.Person;
import cn.xieshou.matter.HomeHint;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.Columns;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the bureau has recommended lately and the reader has not fetched, on the first page of a school (R-SHR-1). */
@Component
@Order(20)
@Transactional(readOnly = true)
class RecommendedLately implements HomeHint {

    private static final Duration LATELY = Duration.ofDays(14);
    private static final int MOST = 3;

    private final MaterialRepository table;
    private final Clock clock;

    RecommendedLately(MaterialRepository table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public List<Line> of(Person reader) {
        String school = reader.school();
        if (school == null) {
            return List.of();
        }
        Condition lately = Condition.of(
                        "m.state = 'SHOWN' and m.recommended_at >= :since",
                        "since",
                        Columns.time(clock.instant().minus(LATELY)))
                .and(Condition.of("m.school <> :own", "own", school))
                .and(Condition.of(
                        "not exists (select 1 from shelf_fetch f where f.material = m.id and f.account = :me)",
                        "me",
                        reader.account()));
        return table.recommended(lately, MOST).stream()
                .map(one -> new Line("教育局推荐了共享资源“" + one.title() + "”。", "/shelf/" + one.id(), "去看看"))
                .toList();
    }
}
