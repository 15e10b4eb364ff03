package cn.xieshou.assessment;

import cn.xieshou.directory.Page;
import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.EvaluationKey;
import cn.xieshou.evaluation.Evaluations;
import cn.xieshou.evaluation.SelfReports;
import cn.xieshou.evaluation.WholeRounds;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.rectification.SupervisionStandings;
import cn.xieshou.shared.Side;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Final assessments from the frozen sheet to both schools' closing words, and how to find them (R-FIN-1, R-FIN-3). */
@Service
@Transactional
public class Assessments {

    private final AssessmentRepository table;
    private final AssessedSchoolRepository schools;
    private final WholeRounds rounds;
    private final Evaluations evaluations;
    private final SelfReports reports;
    private final SupervisionStandings supervision;
    private final Pairings pairings;
    private final Trail trail;
    private final Clock clock;

    Assessments(
            AssessmentRepository table,
            AssessedSchoolRepository schools,
            WholeRounds rounds,
            Evaluations evaluations,
            SelfReports reports,
            SupervisionStandings supervision,
            Pairings pairings,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.schools = schools;
        this.rounds = rounds;
        this.evaluations = evaluations;
        this.reports = reports;
        this.supervision = supervision;
        this.pairings = pairings;
        this.trail = trail;
        this.clock = clock;
    }

    /** What a school closes with: what it did and what others may learn; the self-assessment stands with the round. */
    public record Closing(String summary, String learnt, SelfReports.Texts texts) {}

    @Transactional(readOnly = true)
    public Optional<Assessment> find(long id) {
        return table.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<Assessment> find(EvaluationKey key) {
        return table.find(key);
    }

    /** @throws IllegalStateException if there is none */
    @Transactional(readOnly = true)
    public Assessment get(long id) {
        return table.find(id).orElseThrow(() -> new IllegalStateException("no assessment " + id));
    }

    /** All of a pairing, the newest first. */
    @Transactional(readOnly = true)
    public List<Assessment> ofPairing(String pairing) {
        return table.ofPairing(pairing);
    }

    /** The round in which it is scored. */
    @Transactional(readOnly = true)
    public Evaluation round(Assessment one) {
        return evaluations.get(one.id());
    }

    /** What the round says to whoever grades by it. */
    @Transactional(readOnly = true)
    public WholeRounds.Result result(Assessment one) {
        return rounds.result(round(one));
    }

    /** Both schools' parts, the supporting school's first. */
    @Transactional(readOnly = true)
    public List<AssessedSchool> schools(long assessment) {
        return schools.of(assessment);
    }

    /** The same of several. */
    @Transactional(readOnly = true)
    public List<AssessedSchool> schools(Collection<Long> assessments) {
        return schools.of(assessments);
    }

    @Transactional(readOnly = true)
    public AssessedSchool school(long assessment, Side side) {
        return schools.of(assessment).stream()
                .filter(one -> one.side() == side)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no school of assessment " + assessment));
    }

    /** Those whose result is public now, those of {@code school} first. */
    @Transactional(readOnly = true)
    public Page<Assessment> publicToday(String school, int page, int size) {
        return table.publicOn(LocalDate.now(clock), school, page, size);
    }

    /**
     * What is assessed is over: what counts is put together and frozen.
     *
     * @return its number
     */
    public long open(EvaluationKey key, AssessmentScope scope, LocalDate cutoff) {
        Pairing pairing = pairings.get(key.pairingId());
        LocalDate first = scope == AssessmentScope.CYCLE
                ? pairing.since()
                : pairing.from(key.year().firstDay());
        long id = rounds.open(key, cutoff);
        table.insert(id, key, scope, first, cutoff, clock.instant());
        for (Side side : Side.values()) {
            schools.insert(id, side, supervision.within(pairing.id(), side, first, cutoff));
        }
        trail.add(pairing.id(), Trail.SYSTEM, Act.STARTED, get(id).subject(), null);
        return id;
    }

    /** @param answers by the line's number, one for each shortfall */
    public void close(Assessment one, Side side, Closing closing, Map<Long, String> answers, String actor) {
        schools.close(one.id(), side, closing.summary(), closing.learnt(), actor, clock.instant());
        reports.send(round(one), side, closing.texts(), answers, actor);
    }

    /** Nothing changes it any more. */
    public void settle(long id) {
        Assessment one = get(id);
        table.set(id, AssessmentState.SETTLED, Map.of("settled_at", clock.instant()));
        rounds.close(id);
        trail.add(one.pairingId(), Trail.SYSTEM, Act.ARCHIVED, one.subject(), null, "结果生效");
    }
}
