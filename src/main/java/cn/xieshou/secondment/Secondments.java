package cn.xieshou.secondment;

import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.NumberSeries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of secondments; in models the bean {@code secondments}. */
@Service("secondments")
@Transactional
public class Secondments {

    private final SecondmentRepository table;
    private final Pairings pairings;
    private final Teachers teachers;
    private final NumberSeries numbers;
    private final Clock clock;

    Secondments(SecondmentRepository table, Pairings pairings, Teachers teachers, NumberSeries numbers, Clock clock) {
        this.table = table;
        this.pairings = pairings;
        this.teachers = teachers;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Secondment> find(String id) {
        return table.find(id);
    }

    /**
     * The secondment of this id, for steps that cannot be without one.
     *
     * @throws IllegalStateException if there is none
     */
    @Transactional(readOnly = true)
    public Secondment get(String id) {
        return table.find(id).orElseThrow(() -> new IllegalStateException("no secondment " + id));
    }

    /** Both directions, by id. */
    @Transactional(readOnly = true)
    public List<Secondment> of(String pairingId, int schoolYear) {
        return table.of(pairingId, schoolYear);
    }

    /** Of every school year, both directions, by year and id. */
    @Transactional(readOnly = true)
    public List<Secondment> ofPairing(String pairingId) {
        return table.ofPairing(pairingId);
    }

    /** Every pairing's in a school year, by id. */
    @Transactional(readOnly = true)
    public List<Secondment> inYear(int schoolYear) {
        return table.inYear(schoolYear);
    }

    /** Ids of those whose year of service has still to begin: {@link Direction#SUPPORT}, {@link SecondmentState#SELECTED}. */
    @Transactional(readOnly = true)
    public List<String> toServe(String pairingId, int schoolYear) {
        return table.of(pairingId, schoolYear).stream()
                .filter(one -> one.direction() == Direction.SUPPORT && one.state() == SecondmentState.SELECTED)
                // Whoever replaces somebody serves in the process of that one.
                .filter(one -> one.replaces() == null)
                .map(Secondment::id)
                .toList();
    }

    /** Whether the teacher serves or learns elsewhere in that year already; one who failed or left early, or whose
     * pairing ended, does not. */
    @Transactional(readOnly = true)
    public boolean away(String teacher, int schoolYear) {
        return table.ofTeacher(teacher, schoolYear).stream()
                .anyMatch(one -> one.state() != SecondmentState.LEFT_EARLY
                        && one.state() != SecondmentState.FAILED
                        && one.state() != SecondmentState.DISSOLVED);
    }

    /**
     * Registers a confirmed secondment as {@link SecondmentState#SELECTED}.
     *
     * @throws IllegalArgumentException if the teacher is unknown, is not of the school that sends in this direction, or is
     *     away in that year already
     */
    public Secondment register(NewSecondment wanted) {
        // The number's lock also keeps two pairings from registering one teacher at the same moment.
        int number = numbers.next("S-" + wanted.schoolYear());
        Secondment secondment = checked(wanted, "S-%d-%03d".formatted(wanted.schoolYear(), number));
        table.insert(secondment);
        return get(secondment.id());
    }

    /** Moves a secondment on. */
    public void enter(String id, SecondmentState state) {
        table.state(id, state);
    }

    /** Ends a secondment; {@code lastDay} is its last day. */
    public void end(String id, SecondmentState state, LocalDate lastDay) {
        table.ended(id, state, lastDay);
    }

    private Secondment checked(NewSecondment wanted, String id) {
        Pairing pairing = pairings.get(wanted.pairingId());
        boolean support = wanted.direction() == Direction.SUPPORT;
        String home = support ? pairing.supportingSchool() : pairing.recipientSchool();
        String host = support ? pairing.recipientSchool() : pairing.supportingSchool();
        Teacher teacher = teachers.find(wanted.teacher())
                .filter(one -> one.school().equals(home))
                .orElseThrow(() -> new IllegalArgumentException("not of " + home + ": " + wanted.teacher()));
        if (away(teacher.staffNumber(), wanted.schoolYear())) {
            throw new IllegalArgumentException("away already: " + wanted);
        }
        return new Secondment(
                id,
                pairing.id(),
                wanted.schoolYear(),
                teacher.staffNumber(),
                teacher.name(),
                home,
                host,
                wanted.direction(),
                wanted.subject(),
                wanted.post(),
                teacher.backbone() != Backbone.NONE,
                wanted.volunteer(),
                SecondmentState.SELECTED,
                wanted.replaces(),
                wanted.startsOn(),
                null,
                wanted.confirmedBy(),
                clock.instant());
    }
}
