package cn.xieshou.rectification;

import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of supervision counts for a school of a pairing in a term, for whoever grades it; nobody's names and words. */
@Service
@Transactional(readOnly = true)
public class SupervisionStandings {

    /** The worst first. */
    private static final List<String> CAPS = List.of("不合格", "合格", "良好", "优秀", AdmonitionEffect.UNLIMITED);

    private final AdmonitionRepository admonitions;
    private final RectificationListRepository rectifications;
    private final AdmonitionEffect effect;
    private final AnnualPlans plans;
    private final SchoolCalendar calendar;
    private final Clock clock;

    SupervisionStandings(
            AdmonitionRepository admonitions,
            RectificationListRepository rectifications,
            AdmonitionEffect effect,
            AnnualPlans plans,
            SchoolCalendar calendar,
            Clock clock) {
        this.admonitions = admonitions;
        this.rectifications = rectifications;
        this.effect = effect;
        this.plans = plans;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param term 1 or 2 */
    public SchoolStanding of(String pairingId, Side side, int schoolYear, int term) {
        Term graded = calendar.terms(new SchoolYear(schoolYear)).get(term - 1);
        return within(pairingId, side, graded.firstDay(), graded.lastDay(), late(new PlanId(pairingId, schoolYear)));
    }

    /** The same of all that was between two days: nothing that came up later counts. */
    public SchoolStanding within(String pairingId, Side side, LocalDate first, LocalDate last) {
        boolean late = Stream.iterate(SchoolYear.of(first), SchoolYear::next)
                .takeWhile(year -> !year.firstDay().isAfter(last))
                .anyMatch(year -> late(new PlanId(pairingId, year.startYear())));
        return within(pairingId, side, first, last, late);
    }

    private SchoolStanding within(String pairingId, Side side, LocalDate first, LocalDate last, boolean late) {
        Instant over = last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        List<Admonition> all = admonitions.of(Condition.of("a.pairing_id = :pairing", "pairing", pairingId)
                .and(Condition.of("a.side = :side", "side", side.name())));
        Optional<AdmonitionEffect.Effect> worst = all.stream()
                .filter(one -> one.openedAt().isBefore(over))
                .map(one -> effect.of(at(one, last), when(one, first)))
                .min(Comparator.comparingInt(one -> CAPS.indexOf(one.cap())));
        String cap = worst.map(AdmonitionEffect.Effect::cap).orElse(AdmonitionEffect.UNLIMITED);
        return new SchoolStanding(
                all.stream().anyMatch(one -> at(one, last) == AdmonitionState.IN_FORCE),
                cap,
                cap.equals(AdmonitionEffect.UNLIMITED)
                        ? ""
                        : worst.map(AdmonitionEffect.Effect::reason).orElse(""),
                (int) rectifications.open(pairingId).stream()
                        .filter(one -> one.side() == side && one.demandedAt().isBefore(over))
                        .count(),
                late);
    }

    /** Where one stood when the time ended: nothing that came later counts. */
    private static AdmonitionState at(Admonition one, LocalDate last) {
        LocalDate issued = one.issuedOn();
        LocalDate closed = one.closedOn();
        boolean inForce = issued != null && !issued.isAfter(last);
        boolean closedLater = closed != null && closed.isAfter(last);
        if (one.state() == AdmonitionState.IN_FORCE || one.state() == AdmonitionState.LIFTED) {
            return !inForce ? AdmonitionState.TO_ISSUE : closedLater ? AdmonitionState.IN_FORCE : one.state();
        }
        return one.state();
    }

    private static AdmonitionEffect.When when(Admonition one, LocalDate first) {
        LocalDate closed = one.closedOn();
        boolean earlier = closed != null && closed.isBefore(first);
        return earlier ? AdmonitionEffect.When.EARLIER : AdmonitionEffect.When.THIS_TERM;
    }

    private boolean late(PlanId plan) {
        return plans.find(plan)
                .filter(one -> one.isOverdue(LocalDate.now(clock)))
                .isPresent();
    }
}
