package cn.xieshou.service;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.AwaitedMatter;
import cn.xieshou.pairing.AwaitedPeriod;
import cn.xieshou.pairing.DissolvedPart;
import cn.xieshou.pairing.Ending;
import cn.xieshou.pairing.EndsMatters;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.UnderWay;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.SecondmentRepository;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.shared.ChineseDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Teachers who serve or learn come home when their pairing ends; what they served until then counts, for it was not they who
 * left (R-SEC-4, R-FIN-3). Wishes and nominations that wait in their year are settled with it.
 */
@Component
class SecondmentsEnd implements EndsMatters {

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
    public AwaitedMatter matter() {
        return AwaitedMatter.SERVICE;
    }

    @Override
    public List<UnderWay> underWay(Pairing pairing, AwaitedPeriod period) {
        return open(pairing, period).stream().map(this::underWay).toList();
    }

    private UnderWay underWay(Secondment one) {
        LocalDate since = begun(one);
        String what = one.direction().label() + "（" + one.id() + "，" + one.subject() + "）";
        String outcome = since == null ? "不再派出" : "返回本校，时间计算到终止日期";
        return new UnderWay(what, one.state().label(), outcome, since);
    }

    @Override
    public void end(Pairing pairing, AwaitedPeriod period, Ending ending) {
        for (Secondment one : open(pairing, period)) {
            LocalDate last = ending.notAfter(one.year().lastDay());
            wishes.dissolved(one.id());
            stays.ended(one.id(), last, ending.by());
            table.ended(one.id(), SecondmentState.DISSOLVED, last);
            trail.add(
                    pairing.id(),
                    ending.by(),
                    Act.ENDED,
                    ServiceWords.subject(one, one.direction().label()),
                    null,
                    one.teacherName() + "，" + ending.words()
                            + (begun(one) == null ? "，未派出" : "，至" + ChineseDates.date(last)));
        }
        of(pairing, period).forEach(one -> replacements.dissolved(one.id(), ending.by(), ending.words()));
    }

    private @Nullable LocalDate begun(Secondment one) {
        return years.find(one.id())
                .map(ServiceYear::arrivedOn)
                .or(() -> stays.find(one.id()).map(LearningStay::wentOn))
                .orElse(null);
    }

    private List<Secondment> open(Pairing pairing, AwaitedPeriod period) {
        return of(pairing, period).stream().filter(one -> !one.state().over()).toList();
    }

    /**
     * Of one year those who were sent to serve in it, and whoever replaced them, be it in the year after: their cases run within those of the
     * year. Teachers who learn have none, and go home when they do.
     */
    private List<Secondment> of(Pairing pairing, AwaitedPeriod period) {
        List<Secondment> all = table.ofPairing(pairing.id());
        if (period.schoolYear() == null) {
            return all;
        }
        Map<String, Secondment> known = all.stream().collect(Collectors.toMap(Secondment::id, Function.identity()));
        return all.stream()
                .filter(one -> one.direction() != Direction.LEARN
                        && period.covers(first(one, known).schoolYear()))
                .toList();
    }

    private static Secondment first(Secondment one, Map<String, Secondment> known) {
        Secondment before = one.replaces() == null ? null : known.get(one.replaces());
        return before == null ? one : first(before, known);
    }
}
