package cn.xieshou.renewal;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.CycleResults;
import cn.xieshou.pairing.Cycles;
import cn.xieshou.pairing.NewPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingLetters;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.Side;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether pairings are renewed after their cycle, and how the next one begins (R-FIN-3). */
@Service
@Transactional
public class Renewals {

    private static final String SUBJECT = "《续签或者结束》";
    private static final String NO_GRADE = "没有";

    private final RenewalRepository table;
    private final Pairings pairings;
    private final Cycles cycles;
    private final CycleResults results;
    private final DecisionNumbering numbering;
    private final PairingLetters letters;
    private final Trail trail;
    private final Clock clock;

    Renewals(
            RenewalRepository table,
            Pairings pairings,
            Cycles cycles,
            CycleResults results,
            DecisionNumbering numbering,
            PairingLetters letters,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.pairings = pairings;
        this.cycles = cycles;
        this.results = results;
        this.numbering = numbering;
        this.letters = letters;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Renewal> find(String pairing) {
        return table.find(pairing);
    }

    /** The one whose decision has a paper, by the paper's number or that of the pairing. */
    @Transactional(readOnly = true)
    public Optional<Renewal> decided(String number) {
        return table.find(table.numbered(number).orElse(number)).filter(one -> one.decision() != null);
    }

    /** Those of these that were asked, by pairing. */
    @Transactional(readOnly = true)
    public Map<String, Renewal> of(Collection<String> pairings) {
        return table.all(pairings);
    }

    /** @throws IllegalStateException if it was not asked yet */
    @Transactional(readOnly = true)
    public Renewal get(String pairing) {
        return table.find(pairing).orElseThrow(() -> new IllegalStateException("no renewal of " + pairing));
    }

    /** The cycle is over: both schools are asked. */
    public void open(String pairing) {
        table.open(pairing, clock.instant());
    }

    public void state(String pairing, Side side, Wish wish, String changes, String actor) {
        table.insert(pairing, new Renewal.Stated(side, wish, changes, actor, clock.instant()));
        trail.add(pairing, actor, Act.SUBMITTED, "《续签意见》", changes.isEmpty() ? null : changes, wish.label());
    }

    /** What the table renewal-proposal is asked. */
    @Transactional(readOnly = true)
    public Map<String, Object> inputs(String pairing) {
        Renewal one = get(pairing);
        return Map.of(
                "grade",
                results.grade(pairing).orElse(NO_GRADE),
                "supportingWish",
                one.wishOf(Side.SUPPORTING).label(),
                "recipientWish",
                one.wishOf(Side.RECIPIENT).label());
    }

    public void propose(String pairing, Outcome proposal, String reason) {
        table.propose(pairing, proposal, reason);
    }

    /**
     * The office has decided; its paper gets a number.
     *
     * @param programme in which the next cycle runs; null if there is none
     */
    public void decide(String pairing, Outcome decision, @Nullable String programme, String opinion, String actor) {
        Outcome proposed = get(pairing).proposal();
        String number = numbering.next(pairings.get(pairing).programme());
        table.decide(pairing, decision, opinion, programme, number, actor, clock.instant());
        Act act = decision == proposed ? Act.DECIDED : Act.OVERRODE;
        trail.add(pairing, actor, act, SUBJECT, opinion.isEmpty() ? null : opinion, decision.label());
        tell(pairings.get(pairing), decision, number);
    }

    /** Both schools read what was decided, and in the file why. */
    private void tell(Pairing pairing, Outcome decision, String number) {
        String title = pairings.title(pairing);
        String next =
                decision == Outcome.RENEWED ? "下一周期的结对随即建立，两校会收到需求与供给调研的待办，协议从这一周期的起草。" : "这一周期结束后不再续签，全部档案仍可在结对页面查看。";
        letters.toSchools(
                pairing,
                "结对" + decision.label() + "：" + title,
                "您好！\n\n领导小组办公室对“" + title + "”作出决定：" + decision.label() + "（" + number + "）。" + next
                        + "\n\n决定全文和理由见结对页面。");
    }

    /** Begins the next cycle of a pairing whose own has ended; it takes over who helps whom with what. */
    public void begin(String pairing) {
        Renewal one = get(pairing);
        Pairing ended = pairings.get(pairing);
        NewPairing wanted = new NewPairing(
                Objects.requireNonNull(one.programme(), "no programme"),
                ended.supportingSchool(),
                ended.recipientSchool(),
                ended.scope(),
                LocalDate.now(clock),
                Objects.requireNonNull(one.decidedBy(), "not decided"));
        Pairing next = cycles.begin(pairing, wanted);
        trail.add(pairing, Trail.SYSTEM, Act.STARTED, "《下一周期》", null, next.id());
    }
}
