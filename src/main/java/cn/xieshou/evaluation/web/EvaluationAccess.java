package cn.xieshou.evaluation.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.EvaluationState;
import cn.xieshou.evaluation.Evaluations;
import cn.xieshou.evaluation.Expert;
import cn.xieshou.evaluation.ExpertTeam;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.NotThere;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who sees what of an evaluation: whoever sees the pairing, and the experts who were named for it. Points are seen by the bureau when all
 * sheets are in, by an expert when their own is in, by schools never one by one: they read the average and what was said.
 */
@Component
class EvaluationAccess {

    private final Evaluations evaluations;
    private final ExpertTeam team;
    private final Pairings pairings;
    private final Directory directory;

    EvaluationAccess(Evaluations evaluations, ExpertTeam team, Pairings pairings, Directory directory) {
        this.evaluations = evaluations;
        this.team = team;
        this.pairings = pairings;
        this.directory = directory;
    }

    /** @throws NotThere if there is no such evaluation of a term for the account */
    Evaluation visible(String id, String account) {
        Evaluation one = round(id, account);
        if (!one.key().isTerm()) {
            throw new NotThere();
        }
        return one;
    }

    /**
     * The same of a term, a year or a whole cycle.
     *
     * @throws NotThere if there is none for the account
     */
    Evaluation round(String id, String account) {
        return evaluations
                .find(AddressNumber.key(id))
                .filter(one -> reads(one, account))
                .orElseThrow(NotThere::new);
    }

    /** Whether the account may open it at all. */
    boolean reads(Evaluation one, String account) {
        return pairings.maySee(account, one.pairingId()) || expert(one, account).isPresent();
    }

    /** The reader, if named for it and not withdrawn. */
    Optional<Expert> expert(Evaluation one, String account) {
        return team.of(one.id()).stream()
                .filter(expert -> expert.account().equals(account) && expert.state() != Expert.State.RECUSED)
                .findFirst();
    }

    /** Whether the account has to score it now. */
    boolean scores(Evaluation one, String account) {
        return one.state() == EvaluationState.SCORING
                && expert(one, account)
                        .filter(named -> named.state() == Expert.State.NAMED)
                        .isPresent();
    }

    /** Whether the account reads each expert's sheet. */
    boolean seesPoints(Evaluation one, String account) {
        return expert(one, account)
                .map(Expert::scored)
                .orElseGet(() -> one.state().scored() && isBureau(account));
    }

    /** Whether the account reads what the experts say, without their names. */
    boolean seesComments(Evaluation one, String account) {
        return one.state().decided() || seesPoints(one, account);
    }

    /** Whether the account reads the two schools' reports; each school reads the other's when it is decided. */
    boolean isBureau(String account) {
        return directory.person(account).filter(Person::ofBureau).isPresent();
    }

    /** Whether the reader follows links into the pairing. */
    boolean seesPairing(Evaluation one, String account) {
        return pairings.maySee(account, one.pairingId());
    }
}
