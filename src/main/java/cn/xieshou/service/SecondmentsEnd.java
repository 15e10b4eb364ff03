package cn.xieshou.service;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Dissolution;
import cn.xieshou.pairing.DissolvedPart;
import cn.xieshou.pairing.EndsWithPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.UnderWay;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.SecondmentRepository;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.shared.ChineseDates;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Teachers who serve or learn come home when their pairing ends; what they served until then counts, for it was not they who
 * left (R-SEC-4, R-FIN-3). Wishes and nominations that wait in their year are settled with it.
 */
@Component
class SecondmentsEnd implements EndsWithPairing {

    private final SecondmentRepository table;
    private final ServiceYearRepository years;
    private final LearningStayRepository stays;
    private final EarlyEndRepository wishes;
    private final ReplacementRepository replacements;
    private final Trail trail;

    SecondmentsEnd(
            SecondmentRepository table,
            ServiceYearRepository years,
            LearningStayRepository stays,
            EarlyEndRepository wishes,
            ReplacementRepository replacements,
            Trail trail) {
        this.table = table;
        this.years = years;
        this.stays = stays;
        this.wishes = wishes;
        this.replacements = replacements;
        this.trail = trail;
    }

    @Override
    public DissolvedPart part() {
        return DissolvedPart.SECONDMENTS;
    }

    @Override
    public List<UnderWay> underWay(Pairing pairing) {
        return open(pairing).stream().map(this::underWay).toList();
    }

    private UnderWay underWay(Secondment one) {
        LocalDate since = begun(one);
        String what = one.direction().label() + "（" + one.id() + "，" + one.subject() + "）";
        String outcome = since == null ? "不再派出" : "返回本校，时间计算到终止日期";
        return new UnderWay(what, one.state().label(), outcome, since);
    }

    @Override
    public void end(Pairing pairing, Dissolution dissolution) {
        for (Secondment one : open(pairing)) {
            LocalDate last = lastDay(one, dissolution.lastDay());
            wishes.dissolved(one.id());
            stays.ended(one.id(), last, dissolution.decidedBy());
            table.ended(one.id(), SecondmentState.DISSOLVED, last);
            trail.add(
                    pairing.id(),
                    dissolution.decidedBy(),
                    Act.ENDED,
                    ServiceWords.subject(one, one.direction().label()),
                    null,
                    one.teacherName() + "，" + Dissolution.WITH_IT
                            + (begun(one) == null ? "，未派出" : "，至" + ChineseDates.date(last)));
        }
        replacements.dissolved(pairing.id(), dissolution.decidedBy(), Dissolution.WITH_IT);
    }

    /** A year that was served to its end, and only waits to be assessed, is not longer for it. */
    private static LocalDate lastDay(Secondment one, LocalDate day) {
        LocalDate last = one.year().lastDay();
        return day.isAfter(last) ? last : day;
    }

    private @Nullable LocalDate begun(Secondment one) {
        return years.find(one.id())
                .map(ServiceYear::arrivedOn)
                .or(() -> stays.find(one.id()).map(LearningStay::wentOn))
                .orElse(null);
    }

    private List<Secondment> open(Pairing pairing) {
        return table.ofPairing(pairing.id()).stream()
                .filter(one -> !one.state().over())
                .toList();
    }
}
