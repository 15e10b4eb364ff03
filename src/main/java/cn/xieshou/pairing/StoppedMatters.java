package cn.xieshou.pairing;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.page.TypedFields;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Instances;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ending what holds the final assessment back and nobody finishes (R-FIN-1): the leading-group office decides for one matter after the other,
 * and what runs of it ends as it does with a whole pairing; the pairing goes on.
 */
@Service
@Transactional
public class StoppedMatters {

    private final StoppedMatterRepository table;
    private final PairingRepository pairings;
    private final AwaitedMatters awaited;
    private final DissolutionOrder order;
    private final Dissolutions dissolutions;
    private final DissolutionLetters letters;
    private final Instances instances;
    private final Trail trail;
    private final Clock clock;

    StoppedMatters(
            StoppedMatterRepository table,
            PairingRepository pairings,
            AwaitedMatters awaited,
            DissolutionOrder order,
            Dissolutions dissolutions,
            DissolutionLetters letters,
            Instances instances,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.pairings = pairings;
        this.awaited = awaited;
        this.order = order;
        this.dissolutions = dissolutions;
        this.letters = letters;
        this.instances = instances;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether the account may do so: the leading-group office and nobody else. */
    @Transactional(readOnly = true)
    public boolean mayDecide(String account) {
        return dissolutions.mayDecide(account);
    }

    /** What the pairing's final assessment waits for now that its day is there. */
    @Transactional(readOnly = true)
    public List<Awaited> awaited(Pairing pairing) {
        return awaited.of(pairing);
    }

    /**
     * What ends with one of them.
     *
     * @param rows what becomes of each that is under way
     * @param cases the engine's ids of the cases that end, whose steps are cancelled
     */
    public record Ends(Awaited matter, List<UnderWay> rows, Set<String> cases) {}

    /** What ends if that matter is not waited for; empty if the assessment does not wait for it. */
    @Transactional(readOnly = true)
    public Optional<Ends> ends(Pairing pairing, AwaitedKey key) {
        return awaited.find(pairing, key)
                .map(matter -> new Ends(matter, underWay(pairing, key), awaited.cases(matter)));
    }

    /** How that matter was ended so, empty if it was not. */
    @Transactional(readOnly = true)
    public Optional<StoppedMatter> of(String pairingId, AwaitedKey key) {
        return table.find(pairingId, key);
    }

    /**
     * Ends the matter; the lifecycle takes its way from there.
     *
     * @throws AccessDeniedException if the account is not of the office
     * @throws FormRefused at the fields, or without one if the assessment does not wait for the matter (any more)
     */
    public void stop(String pairingId, AwaitedKey key, TypedStop typed, String actor) {
        if (!mayDecide(actor)) {
            throw new AccessDeniedException("only the leading-group office ends what the assessment waits for");
        }
        Pairing pairing = pairings.lock(pairingId).orElseThrow();
        Awaited matter = awaited.find(pairing, key).orElseThrow(() -> new FormRefused("", "终止办理", "这一事项已经办结或终止，不用再终止"));
        String why = order.ending(key.matter()).whyNot(pairing, key.period());
        if (!why.isEmpty()) {
            throw new FormRefused("", "终止办理", why);
        }
        TypedFields fields = new TypedFields();
        String reason = typed.check(fields);
        FormRefused.unless(fields);
        List<UnderWay> closed = underWay(pairing, key);
        List<DissolutionRepository.Holder> holders = order.holders(pairingId, awaited.cases(matter));
        table.insert(new StoppedMatter(
                pairingId, key.matter(), key.schoolYear(), key.term(), reason, actor, clock.instant()));
        trail.add(pairingId, actor, Act.STOPPED, "《" + matter.label() + "》", reason, StoppedMatter.NOT_AWAITED);
        if (!interrupt(pairingId, key)) {
            throw new FormRefused("", "终止办理", "这一事项刚刚有变化，请返回结对页面重新打开");
        }
        letters.stopped(pairing, matter, closed, holders);
    }

    /** The lifecycle's part: the matter's own rows end, each with its line in the trail. */
    public void end(String pairingId, AwaitedKey key) {
        StoppedMatter decided = table.find(pairingId, key).orElseThrow();
        Ending ending = new Ending(decided.decidedBy(), LocalDate.now(clock), StoppedMatter.NOT_AWAITED);
        order.ending(key.matter()).end(pairings.find(pairingId).orElseThrow(), key.period(), ending);
    }

    private boolean interrupt(String pairingId, AwaitedKey key) {
        Map<String, Object> facts = new HashMap<>(Map.ofEntries(Fact.SCHOOL_YEAR.is(key.schoolYear())));
        if (key.term() > 0) {
            facts.put(Fact.TERM.name(), key.term());
        }
        return instances.interrupt(
                PairingLifecycle.MATTER_STOPPED,
                PairingLifecycle.PROCESS,
                pairingId,
                key.matter().stop(),
                facts);
    }

    private List<UnderWay> underWay(Pairing pairing, AwaitedKey key) {
        return order.ending(key.matter()).underWay(pairing, key.period());
    }
}
