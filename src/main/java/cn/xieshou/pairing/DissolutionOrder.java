package cn.xieshou.pairing;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What ends with a pairing, one part after the other; the model pairing-lifecycle says in which order. */
@Service
@Transactional
public class DissolutionOrder {

    private final DissolutionRepository table;
    private final Pairings pairings;
    private final YearlyOpenings openings;
    private final List<EndsWithPairing> parts;
    private final Worklist worklist;
    private final Directory directory;
    private final DissolutionLetters letters;

    DissolutionOrder(
            DissolutionRepository table,
            Pairings pairings,
            YearlyOpenings openings,
            List<EndsWithPairing> parts,
            Worklist worklist,
            Directory directory,
            DissolutionLetters letters) {
        this.table = table;
        this.pairings = pairings;
        this.openings = openings;
        this.parts = parts.stream()
                .sorted(Comparator.comparing(EndsWithPairing::part))
                .toList();
        this.worklist = worklist;
        this.directory = directory;
        this.letters = letters;
    }

    /** Ends one part. */
    public void end(String pairingId, DissolvedPart part) {
        Pairing pairing = pairings.get(pairingId);
        Dissolution decided = decided(pairingId);
        parts.stream().filter(one -> one.part() == part).forEach(one -> one.end(pairing, decided));
    }

    /** The register says that the pairing has ended early, and nothing opens in it any more. */
    public void register(String pairingId) {
        pairings.dissolved(decided(pairingId));
        openings.drop(pairingId);
    }

    /** Both schools, and whoever had an open task, are told. */
    public void tell(String pairingId) {
        letters.send(pairings.get(pairingId), decided(pairingId), table.items(pairingId), table.holders(pairingId));
    }

    /** Everything at once, where no model leads from step to step. */
    void endAll(String pairingId) {
        for (DissolvedPart part : DissolvedPart.values()) {
            end(pairingId, part);
        }
        register(pairingId);
        tell(pairingId);
    }

    List<UnderWay> underWay(Pairing pairing) {
        List<UnderWay> all = new ArrayList<>(beginnings(pairing));
        parts.forEach(part -> all.addAll(part.underWay(pairing)));
        return all;
    }

    /** What becomes of matters of a kind that are not waited for any longer. */
    EndsMatters ending(AwaitedMatter matter) {
        return parts.stream()
                .filter(EndsMatters.class::isInstance)
                .map(EndsMatters.class::cast)
                .filter(part -> part.matter() == matter)
                .findFirst()
                .orElseThrow();
    }

    /** Who has open tasks of the pairing, in hand or for a group. */
    List<DissolutionRepository.Holder> holders(String pairingId) {
        return holders(worklist.ofMatter(pairingId).stream());
    }

    /** The same of tasks of these cases only. */
    List<DissolutionRepository.Holder> holders(String pairingId, Set<String> cases) {
        return holders(worklist.ofMatter(pairingId).stream().filter(task -> cases.contains(task.processInstanceId())));
    }

    private List<DissolutionRepository.Holder> holders(Stream<OpenTask> tasks) {
        return tasks.flatMap(task ->
                        accounts(task).distinct().map(who -> new DissolutionRepository.Holder(task.name(), who)))
                .toList();
    }

    private Stream<String> accounts(OpenTask task) {
        return task.assignee() == null
                ? task.groups().stream()
                        .flatMap(group -> directory.membersOf(group).stream())
                        .map(Person::account)
                : Stream.concat(Stream.of(task.assignee()), Stream.ofNullable(task.owner()));
    }

    /** The first steps leave nothing of their own that could be under way. */
    private static List<UnderWay> beginnings(Pairing pairing) {
        return switch (pairing.stage()) {
            case SURVEY -> List.of(UnderWay.of("需求与供给调研", "填报中", "不再填报，已填报的保留"));
            case ORGANISATION -> List.of(UnderWay.of("学校领导小组与分工", "明确中", "不再明确，已明确的保留"));
            default -> List.of();
        };
    }

    private Dissolution decided(String pairingId) {
        return table.find(pairingId).orElseThrow(() -> new IllegalStateException(pairingId + " was not ended early"));
    }
}
