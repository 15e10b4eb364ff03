package cn.xieshou.evaluation;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.ledger.TermActivities;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Term evaluations from their opening to the frozen sheet, and how to find them (R-EVA-1). */
@Service
@Transactional
public class Evaluations {

    private final EvaluationRepository table;
    private final SheetRepository sheets;
    private final ScoringSheets scoring;
    private final SheetFacts facts;
    private final TermActivities activities;
    private final GradeCaps caps;
    private final Pairings pairings;
    private final SchoolCalendar calendar;
    private final Trail trail;
    private final Clock clock;

    Evaluations(
            EvaluationRepository table,
            SheetRepository sheets,
            ScoringSheets scoring,
            SheetFacts facts,
            TermActivities activities,
            GradeCaps caps,
            Pairings pairings,
            SchoolCalendar calendar,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.sheets = sheets;
        this.scoring = scoring;
        this.facts = facts;
        this.activities = activities;
        this.caps = caps;
        this.pairings = pairings;
        this.calendar = calendar;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Evaluation> find(long id) {
        return table.find(id);
    }

    /** @throws IllegalStateException if there is none */
    @Transactional(readOnly = true)
    public Evaluation get(long id) {
        return table.find(id).orElseThrow(() -> new IllegalStateException("no evaluation " + id));
    }

    /** All of a pairing, the newest term first. */
    @Transactional(readOnly = true)
    public List<Evaluation> ofPairing(String pairing) {
        return table.ofPairing(pairing);
    }

    /** The term that it is about, as the calendar has it now. */
    @Transactional(readOnly = true)
    public Term term(EvaluationKey key) {
        return calendar.terms(key.year()).get(key.term() - 1);
    }

    /** The frozen sheet; empty before. */
    @Transactional(readOnly = true)
    public List<SheetLine> lines(long evaluation) {
        return sheets.lines(evaluation);
    }

    /** What both schools have to answer for. */
    @Transactional(readOnly = true)
    public List<SheetLine> shortfalls(long evaluation) {
        return sheets.lines(evaluation).stream().filter(SheetLine::isShort).toList();
    }

    /** The activities that were counted, the latest first. */
    @Transactional(readOnly = true)
    public List<CountedActivity> activities(long evaluation) {
        return sheets.activities(evaluation);
    }

    /** What the figures say, by the criterion's number. */
    @Transactional(readOnly = true)
    public Map<Long, SubScores.Basis> basis(long evaluation) {
        return sheets.basis(evaluation);
    }

    /**
     * The term's end comes near: its scoring sheet is chosen now and stays.
     *
     * @return its number
     */
    public long open(EvaluationKey key) {
        Pairing pairing = pairings.get(key.pairingId());
        long sheet =
                scoring.current(pairing.programme(), ScoringKind.TERM).head().id();
        long id = table.insert(key, sheet, term(key).lastDay(), clock.instant());
        trail.add(key.pairingId(), Trail.SYSTEM, Act.STARTED, key.subject(), null);
        return id;
    }

    /** The term is over: what counts stands on the sheet from now on and is not changed any more. */
    public void freeze(long id) {
        Evaluation one = get(id);
        Pairing pairing = pairings.get(one.pairingId());
        Term term = term(one.key());
        List<SheetLine> lines = facts.lines(pairing, term, term.lastDay());
        List<CountedActivity> counted = activities.confirmed(pairing.id(), term, term.lastDay()).stream()
                .map(held -> new CountedActivity(held.id(), held.heldOn(), held.type(), held.topic()))
                .toList();
        int recorded = activities.recorded(pairing.id(), term, term.lastDay());
        sheets.lines(id, lines);
        sheets.activities(id, counted);
        caps.freeze(one);
        sheets.basis(id, SubScores.of(scoring.get(one.sheet()).criteria(), lines, counted.size(), recorded));
        long missing = lines.stream()
                .filter(line -> line.kind() == SheetLine.Kind.QUOTA && line.isShort())
                .count();
        table.set(
                id,
                EvaluationState.REPORTING,
                Map.of("frozen_at", clock.instant(), "cutoff", term.lastDay(), "short_quotas", missing));
        trail.add(
                pairing.id(),
                Trail.SYSTEM,
                Act.RECORDED,
                "《" + one.key().label() + "评估数据表》",
                null,
                counted.size() + "条活动计入");
    }
}
