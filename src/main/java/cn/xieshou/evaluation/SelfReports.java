package cn.xieshou.evaluation;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.shared.Side;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What both schools say of the term: only what no figure tells, and an answer to each shortfall (R-EVA-1). */
@Service
@Transactional
public class SelfReports {

    private static final int SIDES = Side.values().length;

    private final EvaluationRepository table;
    private final SheetRepository sheets;
    private final SchoolWords reports;
    private final ExpertRepository experts;
    private final Trail trail;
    private final Clock clock;

    SelfReports(
            EvaluationRepository table,
            SheetRepository sheets,
            SchoolWords reports,
            ExpertRepository experts,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.sheets = sheets;
        this.reports = reports;
        this.experts = experts;
        this.trail = trail;
        this.clock = clock;
    }

    /** What a school writes. */
    public record Texts(String effect, String difficulty, String nextStep) {}

    /** The supporting school's first. */
    @Transactional(readOnly = true)
    public List<SelfReport> of(long evaluation) {
        return reports.reports(evaluation);
    }

    /** Both schools' answers to what is missing. */
    @Transactional(readOnly = true)
    public List<ShortfallAnswer> answers(long evaluation) {
        return sheets.answers(evaluation);
    }

    /** @param answers by the line's number, one for each shortfall */
    public void send(Evaluation one, Side side, Texts texts, Map<Long, String> answers, String actor) {
        table.lock(one.id());
        reports.insert(new SelfReport(
                one.id(), side, texts.effect(), texts.difficulty(), texts.nextStep(), actor, clock.instant()));
        answers.forEach((line, answer) -> sheets.answer(line, side, answer));
        String detail = answers.isEmpty() ? null : "说明未达到的" + answers.size() + "项";
        trail.add(one.pairingId(), actor, Act.SUBMITTED, "《" + one.key().label() + "评估自评》", null, detail);
        scoringBegins(one.id());
    }

    /** Experts score when both schools have reported and the section has named them, whatever came last. */
    void scoringBegins(long evaluation) {
        if (reports.reports(evaluation).size() == SIDES
                && !experts.of(evaluation).isEmpty()) {
            table.state(evaluation, EvaluationState.SCORING);
        }
    }
}
