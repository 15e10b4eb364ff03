package cn.xieshou.pairing;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.page.TypedFields;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Instances;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ending a pairing before its cycle is over (R-FIN-3): the leading-group office decides, and it takes effect at once. */
@Service
@Transactional
public class Dissolutions {

    private final DissolutionRepository table;
    private final PairingRepository pairings;
    private final DissolutionOrder order;
    private final Directory directory;
    private final Instances instances;
    private final Trail trail;
    private final Clock clock;

    Dissolutions(
            DissolutionRepository table,
            PairingRepository pairings,
            DissolutionOrder order,
            Directory directory,
            Instances instances,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.pairings = pairings;
        this.order = order;
        this.directory = directory;
        this.instances = instances;
        this.trail = trail;
        this.clock = clock;
    }

    /** How the pairing ended early, empty if it did not. */
    @Transactional(readOnly = true)
    public Optional<Dissolution> of(String pairingId) {
        return table.find(pairingId);
    }

    /** The same; of one that has not ended nothing is asked. */
    @Transactional(readOnly = true)
    public Optional<Dissolution> of(Pairing pairing) {
        return pairing.stage() == Stage.ENDED ? of(pairing.id()) : Optional.empty();
    }

    /** Of every pairing that ended early, by pairing. */
    @Transactional(readOnly = true)
    public Map<String, Dissolution> all() {
        return table.all();
    }

    /** What was under way when the pairing ended early, and what became of it. */
    @Transactional(readOnly = true)
    public List<UnderWay> closed(String pairingId) {
        return table.items(pairingId);
    }

    /** Whether the account may end pairings early: the leading-group office and nobody else. */
    @Transactional(readOnly = true)
    public boolean mayDecide(String account) {
        return directory
                .person(account)
                .filter(person -> person.role() == Role.OFFICE)
                .isPresent();
    }

    /** What is under way in the pairing, in the order in which it would be closed. */
    @Transactional(readOnly = true)
    public List<UnderWay> underWay(Pairing pairing) {
        return order.underWay(pairing);
    }

    /**
     * Ends the pairing. What runs is closed in the order of the model, or, where the pairing runs on a model that does not
     * know of it, in the same order by the same steps.
     *
     * @throws AccessDeniedException if the account is not of the office
     * @throws FormRefused at the fields, or without one if the pairing has ended already
     */
    public void dissolve(String pairingId, TypedDissolution typed, String actor) {
        if (!mayDecide(actor)) {
            throw new AccessDeniedException("only the leading-group office ends a pairing early");
        }
        Pairing pairing = pairings.lock(pairingId).orElseThrow();
        refuseEnded(pairing);
        List<UnderWay> underWay = order.underWay(pairing);
        Dissolution decided = decide(pairing, typed, underWay, actor);
        table.insert(decided);
        table.items(pairingId, underWay);
        table.holders(pairingId, order.holders(pairingId));
        trail.add(pairingId, actor, Act.DISSOLVED, "《结对帮扶》", decided.reason(), words(decided));
        if (!instances.signal(PairingLifecycle.PAIRING_DISSOLVED, PairingLifecycle.PROCESS, pairingId)) {
            order.endAll(pairingId);
        }
        instances.end(pairingId, Dissolution.WITH_IT);
    }

    /** «学校合并，至2026年11月28日» */
    private static String words(Dissolution it) {
        return it.ground().label() + "，至" + ChineseDates.date(it.lastDay());
    }

    private void refuseEnded(Pairing pairing) {
        LocalDate ended = pairing.endedOn();
        if (ended != null) {
            throw new FormRefused("", "提前终止", "本结对已于" + ChineseDates.date(ended) + "结束，不能再终止");
        }
    }

    private Dissolution decide(Pairing pairing, TypedDissolution typed, List<UnderWay> underWay, String actor) {
        TypedFields fields = new TypedFields();
        typed.check(fields);
        typed.readDay()
                .flatMap(day -> Optional.ofNullable(problem(day, pairing, underWay)))
                .ifPresent(problem -> fields.wrong("lastDay", "终止日期", problem));
        FormRefused.unless(fields);
        return new Dissolution(
                pairing.id(),
                typed.readGround().orElseThrow(),
                Text.clean(typed.reason()),
                typed.readDay().orElseThrow(),
                pairing.stage(),
                actor,
                clock.instant());
    }

    private @Nullable String problem(LocalDate day, Pairing pairing, List<UnderWay> underWay) {
        if (day.isAfter(LocalDate.now(clock))) {
            return "不能晚于今天：终止即时生效";
        }
        if (day.isBefore(pairing.since())) {
            return "不能早于结对日期（" + ChineseDates.date(pairing.since()) + "）";
        }
        return underWay.stream()
                .filter(one -> one.since() != null && day.isBefore(one.since()))
                .findFirst()
                .map(one -> "不能早于" + ChineseDates.date(java.util.Objects.requireNonNull(one.since())) + "（" + one.what()
                        + "自那天开始）")
                .orElse(null);
    }
}
