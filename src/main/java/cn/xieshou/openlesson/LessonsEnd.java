package cn.xieshou.openlesson;

import cn.xieshou.pairing.Dissolution;
import cn.xieshou.pairing.DissolvedPart;
import cn.xieshou.pairing.EndsWithPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.UnderWay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Open lessons that are ahead when a pairing ends early are cancelled, and who would have come is told (R-ACT-1, R-FIN-3). */
@Component
class LessonsEnd implements EndsWithPairing {

    private final LessonRepository table;
    private final OpenLessons lessons;
    private final Clock clock;

    LessonsEnd(LessonRepository table, OpenLessons lessons, Clock clock) {
        this.table = table;
        this.lessons = lessons;
        this.clock = clock;
    }

    @Override
    public DissolvedPart part() {
        return DissolvedPart.ACTIVITIES;
    }

    @Override
    public List<UnderWay> underWay(Pairing pairing) {
        return ahead(pairing).stream()
                .map(one -> UnderWay.of(OpenLessons.subject(one), one.when(), "取消，并告知报名的学校"))
                .toList();
    }

    @Override
    public void end(Pairing pairing, Dissolution dissolution) {
        ahead(pairing).forEach(one -> lessons.drop(one, Dissolution.WITH_IT, dissolution.decidedBy()));
    }

    private List<OpenLesson> ahead(Pairing pairing) {
        return table.ahead(pairing.id(), LocalDate.now(clock));
    }
}
