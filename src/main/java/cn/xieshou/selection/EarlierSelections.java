package cn.xieshou.selection;

import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.secondment.Candidate;
import cn.xieshou.secondment.Finding;
import cn.xieshou.secondment.Verdict;
import cn.xieshou.shared.SchoolYear;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the selections before this one of the same pairing have that could be asked for or named again. */
@Service
@Transactional(readOnly = true)
public class EarlierSelections {

    private static final String GONE = "已不在本校名册";

    private final SelectionRepository table;
    private final Selections selections;
    private final LearnerNaming learning;
    private final Elsewhere elsewhere;
    private final Judging judging;
    private final Teachers teachers;
    private final Pairings pairings;

    EarlierSelections(
            SelectionRepository table,
            Selections selections,
            LearnerNaming learning,
            Elsewhere elsewhere,
            Judging judging,
            Teachers teachers,
            Pairings pairings) {
        this.table = table;
        this.selections = selections;
        this.learning = learning;
        this.elsewhere = elsewhere;
        this.judging = judging;
        this.teachers = teachers;
        this.pairings = pairings;
    }

    /** The school year of {@link #asked}. */
    public Optional<SchoolYear> askedIn(SelectionKey key) {
        return table.askedBefore(key).map(SchoolYear::new);
    }

    /** The newest one before in which the recipient asked for teachers, without who was named. */
    public Optional<Selection> asked(SelectionKey key) {
        return newest(key, selections.requests(key.pairingId()), one -> !one.shortages()
                .isEmpty());
    }

    /** The newest one before that was decided on, and fits; most pairings have none, so that each is read only when it is looked at. */
    public Optional<Selection> decided(SelectionKey key, Predicate<Selection> fits) {
        return table.decidedBefore(key).stream()
                .flatMap(year -> table.find(new SelectionKey(key.pairingId(), year)).stream())
                .filter(fits)
                .findFirst();
    }

    private static Optional<Selection> newest(SelectionKey key, List<Selection> all, Predicate<Selection> fits) {
        return all.stream()
                .filter(one -> one.key().schoolYear() < key.schoolYear() && fits.test(one))
                .max(Comparator.comparingInt(one -> one.key().schoolYear()));
    }

    /** Why somebody who went then cannot be nominated now, a clause each; as nobody who volunteers, for that they say anew each year. */
    public List<String> against(SelectionKey key, Nominee then) {
        Optional<Teacher> teacher =
                ofSchool(then.teacher(), pairings.get(key.pairingId()).supportingSchool());
        if (teacher.isEmpty()) {
            return List.of(GONE);
        }
        List<String> reasons = new ArrayList<>(elsewhere.reasons(key, then.teacher()));
        if (selections.get(key).takenOut(then.teacher())) {
            reasons.add("公示异议已经成立");
        }
        Candidate again = new Candidate(then.teacher(), then.subject(), then.post(), false);
        judging.judge(key, teacher.get(), again).findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAILED)
                .map(Finding::reason)
                .forEach(reasons::add);
        return reasons;
    }

    /** The same of somebody who learned then. */
    public List<String> against(SelectionKey key, Learner then) {
        boolean gone = ofSchool(then.teacher(), pairings.get(key.pairingId()).recipientSchool())
                .isEmpty();
        return gone
                ? List.of(GONE)
                : learning.away(key, then.teacher()).stream().toList();
    }

    private Optional<Teacher> ofSchool(String teacher, String school) {
        return teachers.find(teacher).filter(one -> one.school().equals(school));
    }
}
