package cn.xieshou.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the evaluations of a pairing came to, for features that go by it: rectification, yearly summary, final assessment. */
@Component
@Transactional(readOnly = true)
public class TermResults {

    private final EvaluationRepository table;
    private final SheetRepository sheets;

    TermResults(EvaluationRepository table, SheetRepository sheets) {
        this.table = table;
        this.sheets = sheets;
    }

    /**
     * A term with its grade.
     *
     * @param points average of the experts, 0 to 100
     * @param shortfalls what was missing, in words
     * @param settled whether no second look can change it any more
     */
    public record Result(
            long evaluation,
            EvaluationKey key,
            Grade grade,
            @Nullable BigDecimal points,
            LocalDate cutoff,
            @Nullable Instant decidedAt,
            boolean settled,
            List<String> shortfalls) {}

    /** Those that were decided, the newest term first. */
    public List<Result> ofPairing(String pairing) {
        return table.ofPairing(pairing).stream()
                .filter(one -> one.state().decided())
                .map(this::result)
                .toList();
    }

    private Result result(Evaluation one) {
        return new Result(
                one.id(),
                one.key(),
                Grade.valueOf(Objects.requireNonNull(one.grade())),
                one.average(),
                one.cutoff(),
                one.decidedAt(),
                one.state() != EvaluationState.RETURNED && one.state() != EvaluationState.RECONSIDERING,
                sheets.lines(one.id()).stream()
                        .filter(SheetLine::isShort)
                        .map(SheetLine::sentence)
                        .toList());
    }
}
