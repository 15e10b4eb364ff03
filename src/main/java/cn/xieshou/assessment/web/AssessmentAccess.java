package cn.xieshou.assessment.web;

import cn.xieshou.assessment.AssessedSchool;
import cn.xieshou.assessment.Assessment;
import cn.xieshou.assessment.Assessments;
import cn.xieshou.assessment.ResultReaders;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
import cn.xieshou.evaluation.Expert;
import cn.xieshou.evaluation.ExpertTeam;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.NotThere;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who sees what of an assessment: whoever sees the pairing, and the experts who were named for it. Grades are the bureau's until they are
 * public; what of supervision counts for a school, the reason for its grade, its appeal and its result sheets are that school's and the bureau's.
 */
@Component
class AssessmentAccess {

    /** As of the admonitions themselves. */
    private static final Set<Role> SUPERVISORS =
            EnumSet.of(Role.OFFICE, Role.LEADING_GROUP, Role.PRIMARY_SECTION, Role.SECONDARY_SECTION);

    private final Assessments assessments;
    private final ResultReaders readers;
    private final ExpertTeam team;
    private final Pairings pairings;
    private final Directory directory;

    AssessmentAccess(
            Assessments assessments, ResultReaders readers, ExpertTeam team, Pairings pairings, Directory directory) {
        this.assessments = assessments;
        this.readers = readers;
        this.team = team;
        this.pairings = pairings;
        this.directory = directory;
    }

    /** @throws NotThere if there is no such assessment for the account */
    Assessment visible(String id, String account) {
        return assessments
                .find(AddressNumber.key(id))
                .filter(one -> seesPairing(one, account) || expert(one, account).isPresent())
                .orElseThrow(NotThere::new);
    }

    private Optional<Expert> expert(Assessment one, String account) {
        return team.of(one.id()).stream()
                .filter(expert -> expert.account().equals(account) && expert.state() != Expert.State.RECUSED)
                .findFirst();
    }

    boolean seesPairing(Assessment one, String account) {
        return pairings.maySee(account, one.pairingId());
    }

    /** Whether the account reads each expert's sheet: an expert when their own is in, the bureau when all are. */
    boolean seesPoints(Assessment one, String account) {
        return expert(one, account)
                .map(Expert::scored)
                .orElseGet(() -> one.state().scored() && isBureau(account));
    }

    boolean seesComments(Assessment one, String account) {
        return one.state().published() || seesPoints(one, account);
    }

    boolean isBureau(String account) {
        return readers.isBureau(account);
    }

    /** Whether the account reads the grades. */
    boolean seesGrades(Assessment one, String account) {
        return one.state().published() || isBureau(account);
    }

    /** Whether the account reads why a school has its grade, its appeal and its result sheets. */
    boolean seesOwn(Assessment one, AssessedSchool part, String account) {
        return readers.reads(one, part.side(), account);
    }

    /** Whether the account reads what of supervision counts for a school: its principal and those who supervise. */
    boolean seesSupervision(Assessment one, AssessedSchool part, String account) {
        return directory
                .person(account)
                .filter(person -> SUPERVISORS.contains(person.role())
                        || (person.role() == Role.PRINCIPAL && readers.isOf(one, part.side(), account)))
                .isPresent();
    }
}
