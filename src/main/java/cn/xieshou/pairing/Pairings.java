package cn.xieshou.pairing;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.shared.NumberSeries;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of pairings: who helps whom, since when and how far they are. */
@Service
@Transactional
public class Pairings {

    private final PairingRepository table;
    private final NumberSeries numbers;
    private final Directory directory;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Pairings(
            PairingRepository table,
            NumberSeries numbers,
            Directory directory,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.numbers = numbers;
        this.directory = directory;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Pairing> find(String id) {
        return table.find(id);
    }

    /** @throws IllegalStateException if there is none: for steps that cannot be without one */
    @Transactional(readOnly = true)
    public Pairing get(String id) {
        return table.find(id).orElseThrow(() -> new IllegalStateException("no pairing " + id));
    }

    /** Those of these that there are, read with the names of their schools at once: the page that is being made asks for none of them again. */
    @Transactional(readOnly = true)
    public List<Pairing> readTogether(Collection<String> ids) {
        List<Pairing> read = table.all(ids);
        directory.readNames(read.stream()
                .flatMap(pairing -> Stream.of(pairing.supportingSchool(), pairing.recipientSchool()))
                .distinct()
                .toList());
        return read;
    }

    /** All pairings, by id. */
    @Transactional(readOnly = true)
    public List<Pairing> all() {
        return table.all();
    }

    /** The pairings in which the school helps or is helped, by id. */
    @Transactional(readOnly = true)
    public List<Pairing> ofSchool(String code) {
        return table.ofSchool(code);
    }

    /** The pairings in which one of these schools is helped. */
    @Transactional(readOnly = true)
    public List<Pairing> ofRecipients(Collection<String> codes) {
        return table.ofRecipients(codes);
    }

    /** The pairing of these two that has not ended; scope null or blank if limited to nothing. */
    @Transactional(readOnly = true)
    public Optional<Pairing> running(String programme, String supporting, String recipient, @Nullable String scope) {
        return table.running(programme, supporting, recipient, Text.clean(scope));
    }

    /**
     * Establishes a pairing; its life begins in the same transaction.
     *
     * @throws IllegalArgumentException if a school is unknown, both are the same, or this pairing is already running
     */
    public Pairing register(NewPairing wanted) {
        // The number's lock also lets the check below see every pairing of this year registered before.
        int number = numbers.next("P-" + wanted.since().getYear());
        refuseImpossible(wanted);
        String scope = Text.clean(wanted.scope());
        Pairing pairing = new Pairing(
                "P-%d-%03d".formatted(wanted.since().getYear(), number),
                wanted.programme(),
                wanted.supportingSchool(),
                wanted.recipientSchool(),
                scope.isEmpty() ? null : scope,
                Stage.SURVEY,
                null,
                wanted.since(),
                null);
        table.insert(pairing);
        trail.add(pairing.id(), wanted.registeredBy(), Act.STARTED, "《结对帮扶》", null, title(pairing));
        events.publishEvent(new PairingRegistered(pairing));
        return get(pairing.id());
    }

    /** «一中—二中高中部(理科)»: both schools and the scope, as the programme prints them. */
    @Transactional(readOnly = true)
    public String title(Pairing pairing) {
        return directory.schoolName(pairing.supportingSchool()) + "—" + recipient(pairing);
    }

    /** The titles of those among {@code ids} that are pairings, by id; it asks no more often than for one. */
    @Transactional(readOnly = true)
    public Map<String, String> titles(Collection<String> ids) {
        return ReadOnce.all("pairing title", ids, table::titles);
    }

    /** «二中高中部(理科)»: the recipient and the scope. */
    @Transactional(readOnly = true)
    public String recipient(Pairing pairing) {
        return pairing.recipientWithScope(directory.schoolName(pairing.recipientSchool()));
    }

    /** Whether the account may read what happens in the pairing; false also if there is no such pairing. */
    @Transactional(readOnly = true)
    public boolean maySee(String account, String id) {
        Optional<Person> reader = directory.person(account);
        Optional<Pairing> pairing = table.find(id);
        return reader.isPresent() && pairing.isPresent() && maySee(reader.get(), pairing.get());
    }

    /** Moves the pairing on in its life. */
    public void enter(String id, Stage stage) {
        table.stage(id, stage);
    }

    /** Names the group of the section that is responsible. */
    public void assign(String id, String section) {
        table.section(id, section);
    }

    /** The cycle is over: the pairing stays readable, and the same two schools may be paired anew. */
    public void end(String id) {
        table.ended(id, LocalDate.now(clock));
        trail.add(id, Trail.SYSTEM, Act.ENDED, "《结对帮扶》", null);
    }

    /** The office has ended it early; as after a cycle it stays readable. */
    void dissolved(Dissolution decided) {
        table.ended(decided.pairingId(), decided.lastDay());
    }

    private static boolean maySee(Person reader, Pairing pairing) {
        return switch (reader.role()) {
            case PRINCIPAL, LIAISON -> reader.school() != null && pairing.involves(reader.school());
            case PRIMARY_SECTION, SECONDARY_SECTION -> reader.group().equals(pairing.section());
            case OFFICE, PERSONNEL, LEADING_GROUP, ADMINISTRATOR -> true;
            case EXPERT -> false;
        };
    }

    private void refuseImpossible(NewPairing wanted) {
        if (wanted.supportingSchool().equals(wanted.recipientSchool())) {
            throw new IllegalArgumentException("a school cannot help itself: " + wanted.supportingSchool());
        }
        for (String school : List.of(wanted.supportingSchool(), wanted.recipientSchool())) {
            if (directory.school(school).isEmpty()) {
                throw new IllegalArgumentException("no school " + school);
            }
        }
        if (running(wanted.programme(), wanted.supportingSchool(), wanted.recipientSchool(), wanted.scope())
                .isPresent()) {
            throw new IllegalArgumentException("already paired: " + wanted);
        }
    }
}
