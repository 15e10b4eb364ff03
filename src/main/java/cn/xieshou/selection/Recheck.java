package cn.xieshou.selection;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.secondment.Figures;
import cn.xieshou.secondment.Finding;
import cn.xieshou.secondment.Verdict;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Before the section approves, the nominees are judged by what the register says then; whoever fails is replaced (R-SEC-2). */
@Service
@Transactional
public class Recheck {

    private final SelectionRepository table;
    private final NomineeRepository nominees;
    private final Selections selections;
    private final Judging judging;
    private final Pairings pairings;
    private final Trail trail;
    private final Clock clock;

    Recheck(
            SelectionRepository table,
            NomineeRepository nominees,
            Selections selections,
            Judging judging,
            Pairings pairings,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.nominees = nominees;
        this.selections = selections;
        this.judging = judging;
        this.pairings = pairings;
        this.trail = trail;
        this.clock = clock;
    }

    /** Places on the list whose judgement was not frozen by an approval. */
    @Transactional(readOnly = true)
    public List<Integer> places(SelectionKey key) {
        List<Nominee> list = selections.get(key).nominees();
        return IntStream.range(0, list.size())
                .filter(place -> !list.get(place).frozen())
                .boxed()
                .toList();
    }

    /** What the nominee at {@code place} is judged by: the register of today and what the principal confirmed. */
    @Transactional(readOnly = true)
    public Figures figures(SelectionKey key, int place) {
        Nominee one = selections.get(key).nominees().get(place);
        Figures known = one.figures();
        return today(key, one)
                .map(figures -> figures.confirmed(known.politics(), known.ability()))
                .orElse(known);
    }

    /** Keeps what was judged of the nominee at {@code place}. */
    public void keep(SelectionKey key, int place, List<Finding> findings) {
        List<Nominee> list = new ArrayList<>(selections.get(key).nominees());
        Nominee one = list.get(place);
        list.set(place, one.judged(figures(key, place), findings, clock.instant(), false));
        nominees.replace(key, list);
    }

    /** Whether somebody of the list cannot go: an objection was upheld, a rule is not met, the teacher left the school. */
    @Transactional(readOnly = true)
    public boolean mustReplace(SelectionKey key) {
        Selection selection = selections.get(key);
        return selection.returnedBy() == SelectionStep.OBJECTIONS
                || selection.nominees().stream()
                        .anyMatch(one -> !reason(key, one).isEmpty());
    }

    /** Tells the supporting school who is to be replaced, unless the section has told it with the objections. */
    public void sendBack(SelectionKey key) {
        Selection selection = selections.get(key);
        if (selection.returnedBy() == SelectionStep.OBJECTIONS) {
            return;
        }
        String opinion = selection.nominees().stream()
                .map(one -> reason(key, one))
                .filter(reason -> !reason.isEmpty())
                .collect(Collectors.joining("；"));
        table.returned(key, SelectionStep.ELIGIBILITY, opinion);
        trail.add(key.pairingId(), Trail.SYSTEM, Act.RETURNED, key.titled(Nominations.NOMINEES), opinion);
    }

    /** Why the nominee cannot go, empty if nothing stands against it; a frozen judgement holds. */
    private String reason(SelectionKey key, Nominee one) {
        if (!one.frozen() && today(key, one).isEmpty()) {
            return one.name() + "已不在支援学校名册";
        }
        return one.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAILED)
                .map(finding -> one.name() + "：" + finding.sentence())
                .collect(Collectors.joining("；"));
    }

    private Optional<Figures> today(SelectionKey key, Nominee one) {
        return judging.today(key, pairings.get(key.pairingId()).supportingSchool(), one);
    }
}
