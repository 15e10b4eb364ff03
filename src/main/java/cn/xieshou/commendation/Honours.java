package cn.xieshou.commendation;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.ReadOnce;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever was honoured: everybody reads the names, the school and the bureau fetch the certificates (R-AWD-1). */
@Component
@Transactional(readOnly = true)
public class Honours {

    private final CandidateRepository candidates;
    private final CommendationMatter matter;
    private final Directory directory;

    Honours(CandidateRepository candidates, CommendationMatter matter, Directory directory) {
        this.candidates = candidates;
        this.matter = matter;
        this.directory = directory;
    }

    /** Those of a school and its people, the newest first. */
    public List<Honour> ofSchool(String school) {
        return candidates.honours(Condition.of("x.school = :school", "school", school));
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

    /** Those of a pairing's schools and people, the newest first, by kind. */
    public List<Honour> ofPairing(String pairing) {
        return ReadOnce.of(
                "honours of a pairing",
                pairing,
                () -> candidates.honours(Condition.of("x.pairing_id = :pairing", "pairing", pairing)));
    }
}
