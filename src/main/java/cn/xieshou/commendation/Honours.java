package cn.xieshou.commendation;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.SchoolYear;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever was honoured: everybody reads the names, the school and the bureau fetch the certificates (R-AWD-1). */
@Component
@Transactional(readOnly = true)
public class Honours {

    private final CandidateRepository candidates;
    private final CommendationRepository rounds;
    private final CommendationMatter matter;
    private final Directory directory;

    Honours(
            CandidateRepository candidates,
            CommendationRepository rounds,
            CommendationMatter matter,
            Directory directory) {
        this.candidates = candidates;
        this.rounds = rounds;
        this.matter = matter;
        this.directory = directory;
    }

    /** An honour with the school year that it is for. */
    public record OfYear(Candidate one, SchoolYear year) {}

    /** Those of a school and its people, the newest first. */
    public List<OfYear> ofSchool(String school) {
        List<Candidate> all = candidates.of(
                Condition.of("x.school = :school", "school", school).and(Condition.of("x.state = 'AWARDED'")));
        Map<String, SchoolYear> years =
                rounds.all(all.stream().map(Candidate::commendation).distinct().toList()).stream()
                        .collect(Collectors.toMap(Commendation::id, Commendation::year));
        return all.stream()
                .map(one -> new OfYear(one, Objects.requireNonNull(years.get(one.commendation()))))
                .sorted(Comparator.comparingInt((OfYear each) -> each.year().startYear())
                        .reversed())
                .toList();
    }

    /** An honour whose certificate the account may fetch. */
    public Optional<Candidate> fetched(long id, String account) {
        return candidates.find(id).filter(one -> mayFetch(one, account));
    }

    public boolean mayFetch(Candidate one, String account) {
        boolean own = directory
                .person(account)
                .map(Person::school)
                .filter(one.school()::equals)
                .isPresent();
        return one.state() == CandidateState.AWARDED && (own || matter.readsAll(account));
    }

    /** Those of a pairing's schools and people, by kind. */
    public List<Candidate> ofPairing(String pairing) {
        return ReadOnce.of(
                "honours of a pairing",
                pairing,
                () -> candidates.of(Condition.of("x.pairing_id = :pairing", "pairing", pairing)
                        .and(Condition.of("x.state = 'AWARDED'"))));
    }
}
