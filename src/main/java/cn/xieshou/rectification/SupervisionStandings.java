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
        Instant over =
                graded.lastDay().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        List<Admonition> all = admonitions.of(Condition.of("a.pairing_id = :pairing", "pairing", pairingId)
                .and(Condition.of("a.side = :side", "side", side.name())));
        Optional<AdmonitionEffect.Effect> worst = all.stream()
                .filter(one -> one.openedAt().isBefore(over))
                .map(one -> effect.of(at(one, graded), when(one, graded)))
                .min(Comparator.comparingInt(one -> CAPS.indexOf(one.cap())));
        String cap = worst.map(AdmonitionEffect.Effect::cap).orElse(AdmonitionEffect.UNLIMITED);
        return new SchoolStanding(
                all.stream().anyMatch(one -> at(one, graded) == AdmonitionState.IN_FORCE),
                cap,
                cap.equals(AdmonitionEffect.UNLIMITED)
                        ? ""
                        : worst.map(AdmonitionEffect.Effect::reason).orElse(""),
                (int) rectifications.open(pairingId).stream()
                        .filter(one -> one.side() == side && one.demandedAt().isBefore(over))
                        .count(),
                late(new PlanId(pairingId, schoolYear)));
    }

    /** Where one stood when the term ended: nothing that came later counts. */
    private static AdmonitionState at(Admonition one, Term graded) {
        LocalDate issued = one.issuedOn();
        LocalDate closed = one.closedOn();
        boolean inForce = issued != null && !issued.isAfter(graded.lastDay());
        boolean closedLater = closed != null && closed.isAfter(graded.lastDay());
        if (one.state() == AdmonitionState.IN_FORCE || one.state() == AdmonitionState.LIFTED) {
            return !inForce ? AdmonitionState.TO_ISSUE : closedLater ? AdmonitionState.IN_FORCE : one.state();
        }
        return one.state();
    }

    private static AdmonitionEffect.When when(Admonition one, Term graded) {
        LocalDate closed = one.closedOn();
        boolean earlier = closed != null && closed.isBefore(graded.firstDay());
        return earlier ? AdmonitionEffect.When.EARLIER : AdmonitionEffect.When.THIS_TERM;
    }

    private boolean late(PlanId plan) {
        return plans.find(plan)
                .filter(one -> one.isOverdue(LocalDate.now(clock)))
                .isPresent();
    }
}
