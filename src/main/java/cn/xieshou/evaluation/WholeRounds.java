package cn.xieshou.evaluation;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.LimitKey;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.Programmes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The round of figures, self-reports and experts' sheets over a whole cycle or year, for the final assessment (R-FIN-1): the same experts,
 * conflicts, sheets and comparison as of a term; what becomes of it is the assessment's own.
 */
@Service
@Transactional
public class WholeRounds {

    private final EvaluationRepository table;
    private final SheetRepository sheets;
    private final ExpertRepository experts;
    private final ScoringSheets scoring;
    private final WholeSheets whole;
    private final ExpertTeam team;
    private final Pairings pairings;
    private final Programmes programmes;
    private final Trail trail;
    private final Clock clock;

    WholeRounds(
            EvaluationRepository table,
            SheetRepository sheets,
            ExpertRepository experts,
            ScoringSheets scoring,
            WholeSheets whole,
            ExpertTeam team,
            Pairings pairings,
            Programmes programmes,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.sheets = sheets;
        this.experts = experts;
        this.scoring = scoring;
        this.whole = whole;
        this.team = team;
        this.pairings = pairings;
        this.programmes = programmes;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What a round says to whoever grades by it.
     *
     * @param average of the experts
     * @param termAverage points of the terms that were evaluated; null if none was
     * @param terms how many were graded
     * @param failed how many of these were not passed
     * @param below how many criteria stay below their minimum
     * @param missing how many lines of the sheet, those of the plans left out, are not met
     */
    public record Result(
            BigDecimal average, @Nullable BigDecimal termAverage, int terms, int failed, int below, int missing) {}

    /**
     * Opens it with the scoring sheet that holds now, and freezes what counts.
     *
     * @return its number
     */
    public long open(EvaluationKey key, LocalDate cutoff) {
        Pairing pairing = pairings.get(key.pairingId());
        ScoringSheet sheet = scoring.current(pairing.programme(), ScoringKind.WHOLE);
        long id = table.insert(key, sheet.head().id(), cutoff, clock.instant());
        WholeSheets.Whole known = whole.of(pairing, key, cutoff);
        sheets.lines(id, known.lines());
        sheets.basis(
                id,
                SubScores.of(
                        sheet.criteria(), known.judged(), known.confirmed(), known.recorded(), known.termAverage()));
        table.set(id, EvaluationState.REPORTING, Map.of("frozen_at", clock.instant()));
        trail.add(key.pairingId(), Trail.SYSTEM, Act.RECORDED, "《" + key.label() + "评估数据表》", null);
        return id;
    }

    /** The experts are through: what their sheets come to. */
    public void scored(long id) {
        table.state(id, EvaluationState.DECIDING);
    }

    /** What the frozen sheet and the experts say. */
    @Transactional(readOnly = true)
    public Result result(Evaluation one) {
        List<SheetLine> lines = sheets.lines(one.id());
        List<Evaluation> terms = terms(one);
        return new Result(
                one.average() == null ? BigDecimal.ZERO : one.average(),
                WholeSheets.average(terms),
                terms.size(),
                (int) terms.stream()
                        .filter(term -> Grade.FAIL.name().equals(term.grade()))
                        .count(),
                GradeInputs.below(scoring.get(one.sheet()).criteria(), experts.points(one.id()))
                        .size(),
                (int) lines.stream()
                        .filter(line -> line.kind() != SheetLine.Kind.PLAN && line.kind() != SheetLine.Kind.TERM)
                        .filter(SheetLine::isShort)
                        .count());
    }

    /** The graded terms that stand on its sheet, and no others. */
    private List<Evaluation> terms(Evaluation one) {
        List<String> paths = sheets.lines(one.id()).stream()
                .filter(line -> line.kind() == SheetLine.Kind.TERM && line.met() != null)
                .map(SheetLine::path)
                .toList();
        return table.ofPairing(one.pairingId()).stream()
                .filter(term -> paths.contains(WholeSheets.path(term)))
                .toList();
    }

    /** What of a programme holds for it. */
    @Transactional(readOnly = true)
    public ProgrammeYear programme(Evaluation one) {
        return programmes.in(
                pairings.get(one.pairingId()).programme(), one.key().year());
    }

    /** How many lines may be missing without more than a pass. */
    @Transactional(readOnly = true)
    public int mostShort(Evaluation one) {
        return programme(one).limit(LimitKey.EVALUATION_SHORT);
    }

    /** Whether the account has a tie to a school of it, or to a partner of one. */
    @Transactional(readOnly = true)
    public boolean isTied(Evaluation one, String account) {
        return team.isTied(one, account);
    }

    public void close(long id) {
        table.set(id, EvaluationState.CLOSED, Map.of("closed_at", clock.instant()));
    }

    /** The pairing has ended before. */
    public void dissolve(long id) {
        table.state(id, EvaluationState.DISSOLVED);
        experts.end(id);
    }
}
