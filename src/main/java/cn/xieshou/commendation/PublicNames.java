package cn.xieshou.commendation;

import cn.xieshou.directory.Person;
import cn.xieshou.matter.HomeHint;
import cn.xieshou.page.PageAddress;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.ChineseDates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists that are public now, and what the reader's school was lately honoured for, on the first page (R-AWD-1). */
@Component
@Order(30)
@Transactional(readOnly = true)
class PublicNames implements HomeHint {

    private static final int LATELY = 14;

    private final CommendationRepository table;
    private final CommendationMatter matter;
    private final CandidateRepository candidates;
    private final Clock clock;

    PublicNames(CommendationRepository table, CommendationMatter matter, CandidateRepository candidates, Clock clock) {
        this.table = table;
        this.matter = matter;
        this.candidates = candidates;
        this.clock = clock;
    }

    @Override
    public List<Line> of(Person reader) {
        LocalDate today = LocalDate.now(clock);
        return table
                .of(Condition.of("(c.state = 'PUBLIC' and c.public_until >= :today)", "today", today)
                        .or(Condition.of(
                                "(c.state = 'AWARDED' and c.decided_on >= :lately)",
                                "lately",
                                today.minusDays(LATELY))))
                .stream()
                .flatMap(one -> one.state() == CommendationState.PUBLIC ? Stream.of(open(one)) : honoured(one, reader))
                .toList();
    }

    private Line open(Commendation one) {
        LocalDate until = Objects.requireNonNull(one.publicUntil());
        return new Line(matter.title(one) + "名单正在公示，到" + ChineseDates.date(until) + "为止。", one.path(), "查看名单");
    }

    private Stream<Line> honoured(Commendation one, Person reader) {
        String school = reader.school();
        if (school == null) {
            return Stream.empty();
        }
        long own = candidates.in(one.id(), CandidateState.AWARDED).stream()
                .filter(each -> each.school().equals(school))
                .count();
        String words = matter.title(one) + "：本校有" + own + "项荣誉。";
        return own == 0
                ? Stream.empty()
                : Stream.of(new Line(words, PageAddress.of("/honours", "school", school), "查看和下载证书"));
    }
}
