package cn.xieshou.matching;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever decides has to know of a choice: a better school was full, the recipient is paired already (R-MAT-1). */
@Service
@Transactional(readOnly = true)
public class ChoiceNotes {

    private final Rounds rounds;
    private final Matching matching;
    private final Pairings pairings;
    private final Directory directory;

    ChoiceNotes(Rounds rounds, Matching matching, Pairings pairings, Directory directory) {
        this.rounds = rounds;
        this.matching = matching;
        this.pairings = pairings;
        this.directory = directory;
    }

    /** Sentences, none where there is nothing to tell. */
    public List<String> of(String roundId, Choice choice) {
        List<String> notes = new ArrayList<>();
        List<PairScore> ranking = matching.ranking(roundId).getOrDefault(choice.recipient(), List.of());
        int places = rounds.find(roundId).orElseThrow().maxPartners();
        int proposed = points(ranking, choice);
        full(ranking, choice).stream()
                .collect(Collectors.groupingBy(
                        score -> score.total() == proposed ? "得分相同" : "得分更高",
                        LinkedHashMap::new,
                        Collectors.mapping(
                                score -> directory.schoolName(score.supporting()) + score.total() + "分",
                                Collectors.joining("、"))))
                .forEach((how, schools) -> notes.add(how + "而名额已满（每校至多" + places + "所）：" + schools));
        String paired = pairings.ofSchool(choice.recipient()).stream()
                .filter(pairing -> isPaired(pairing, choice))
                .map(pairing -> directory.schoolName(pairing.supportingSchool()) + "（" + pairing.id() + "）")
                .collect(Collectors.joining("、"));
        if (!paired.isEmpty()) {
            notes.add("该校已有结对：" + paired);
        }
        if (choice.overridden() && choice.chosen() != null && takers(roundId, choice.chosen()) > places) {
            notes.add(directory.schoolName(choice.chosen()) + "超出每校至多" + places + "所");
        }
        return notes;
    }

    /** Schools that fit better than the proposed one, or as well: the proposal passes over them only where they have no room left. */
    static List<PairScore> full(List<PairScore> ranking, Choice choice) {
        return ranking.stream()
                .filter(score -> score.total() > 0)
                .takeWhile(score -> !score.supporting().equals(choice.proposed()))
                .toList();
    }

    private static int points(List<PairScore> ranking, Choice choice) {
        return ranking.stream()
                .filter(score -> score.supporting().equals(choice.proposed()))
                .mapToInt(PairScore::total)
                .findFirst()
                .orElse(0);
    }

    private static boolean isPaired(Pairing pairing, Choice choice) {
        return pairing.endedOn() == null
                && pairing.recipientSchool().equals(choice.recipient())
                && !pairing.id().equals(choice.pairingId());
    }

    private long takers(String roundId, String supporting) {
        return matching.choices(roundId).stream()
                .filter(choice -> Objects.equals(choice.chosen(), supporting))
                .count();
    }
}
