package cn.xieshou.selection;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.Deadlines;
import cn.xieshou.programme.YearlyEvent;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.NewSecondment;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.Secondments;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What comes of a confirmed selection: everybody is registered from the day on which service starts (R-SEC-1). */
@Service
@Transactional
public class Registration {

    private final Selections selections;
    private final Secondments secondments;
    private final Pairings pairings;
    private final Deadlines deadlines;
    private final Trail trail;

    Registration(Selections selections, Secondments secondments, Pairings pairings, Deadlines deadlines, Trail trail) {
        this.selections = selections;
        this.secondments = secondments;
        this.pairings = pairings;
        this.deadlines = deadlines;
        this.trail = trail;
    }

    /** Registers everybody of a confirmed selection from the day on which service starts. */
    public List<Secondment> register(SelectionKey key) {
        Selection selection = selections.get(key);
        LocalDate from = deadlines
                .of(pairings.get(key.pairingId()).programme(), YearlyEvent.SERVICE_START, key.year())
                .date();
        String by = Objects.requireNonNull(selection.decidedBy());
        List<Secondment> registered = Stream.concat(
                        selection.nominees().stream().map(one -> support(key, one, from, by)),
                        selection.learners().stream().map(one -> learn(key, one, from, by)))
                .map(secondments::register)
                .toList();
        trail.add(
                key.pairingId(),
                Trail.SYSTEM,
                Act.NAMED,
                key.titled(Nominations.NOMINEES),
                null,
                registered.stream()
                        .map(one -> one.id() + " " + one.teacherName()
                                + one.direction().label())
                        .collect(Collectors.joining("、")));
        return registered;
    }

    private static NewSecondment support(SelectionKey key, Nominee one, LocalDate from, String by) {
        return new NewSecondment(
                key.pairingId(),
                key.schoolYear(),
                one.teacher(),
                Direction.SUPPORT,
                one.subject(),
                one.post(),
                one.volunteer(),
                null,
                from,
                by);
    }

    private static NewSecondment learn(SelectionKey key, Learner one, LocalDate from, String by) {
        return new NewSecondment(
                key.pairingId(),
                key.schoolYear(),
                one.teacher(),
                Direction.LEARN,
                one.subject(),
                null,
                false,
                null,
                from,
                by);
    }
}
