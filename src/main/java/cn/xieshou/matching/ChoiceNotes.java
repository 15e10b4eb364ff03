package cn.xieshou.matching;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Sentences to each choice of the round, by its recipient; asks no more often for many choices than for one. */
    public Map<String, List<String>> of(String roundId) {
        List<Choice> choices = matching.choices(roundId);
        Map<String, List<PairScore>> ranking = matching.ranking(roundId);
        Map<String, List<Pairing>> paired =
                pairings.ofRecipients(choices.stream().map(Choice::recipient).toList()).stream()
                        .collect(Collectors.groupingBy(Pairing::recipientSchool));
        directory.readNames(schools(ranking, paired, choices));
        int places = rounds.find(roundId).orElseThrow().maxPartners();
        Map<String, Long> takers = choices.stream()
                .flatMap(choice -> Stream.ofNullable(choice.chosen()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<String, List<String>> notes = new HashMap<>();
        for (Choice choice : choices) {
            String school = choice.recipient();
            List<String> ofOne = new ArrayList<>(full(ranking.getOrDefault(school, List.of()), choice, places));
            ofOne.addAll(paired(paired.getOrDefault(school, List.of()), choice));
            if (choice.overridden() && takers.getOrDefault(choice.chosen(), 0L) > places) {
                ofOne.add(directory.schoolName(Objects.requireNonNull(choice.chosen())) + "超出每校至多" + places + "所");
            }
            notes.put(school, List.copyOf(ofOne));
        }
        return notes;
    }

    private static Set<String> schools(
            Map<String, List<PairScore>> ranking, Map<String, List<Pairing>> paired, List<Choice> choices) {
        Set<String> codes = new HashSet<>();
        choices.forEach(choice -> codes.add(choice.recipient()));
        ranking.values().forEach(scores -> scores.forEach(score -> codes.add(score.supporting())));
        paired.values().forEach(pairings -> pairings.forEach(pairing -> codes.add(pairing.supportingSchool())));
        return codes;
    }

    private List<String> full(List<PairScore> ranking, Choice choice, int places) {
        int proposed = points(ranking, choice);
        Map<String, String> schools = full(ranking, choice).stream()
                .collect(Collectors.groupingBy(
                        score -> score.total() == proposed ? "得分相同" : "得分更高",
                        LinkedHashMap::new,
                        Collectors.mapping(
                                score -> directory.schoolName(score.supporting()) + score.total() + "分",
                                Collectors.joining("、"))));
        return schools.entrySet().stream()
                .map(how -> how.getKey() + "而名额已满（每校至多" + places + "所）：" + how.getValue())
                .toList();
    }

    private List<String> paired(List<Pairing> pairings, Choice choice) {
        String paired = pairings.stream()
                .filter(pairing -> pairing.endedOn() == null && !pairing.id().equals(choice.pairingId()))
                .map(pairing -> directory.schoolName(pairing.supportingSchool()) + "（" + pairing.id() + "）")
                .collect(Collectors.joining("、"));
        return paired.isEmpty() ? List.of() : List.of("该校已有结对：" + paired);
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
}
