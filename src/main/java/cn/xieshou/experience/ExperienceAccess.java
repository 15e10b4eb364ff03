package cn.xieshou.experience;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.Side;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who reads an experience and who begins one: whoever reads its pairing, and the liaisons of both schools. */
@Component
@Transactional(readOnly = true)
public class ExperienceAccess {

    private final ExperienceRepository table;
    private final Pairings pairings;
    private final Directory directory;

    ExperienceAccess(ExperienceRepository table, Pairings pairings, Directory directory) {
        this.table = table;
        this.pairings = pairings;
        this.directory = directory;
    }

    /** @throws NotThere if there is none that the account may see */
    public Experience visible(long id, String account) {
        return table.find(id)
                .filter(one -> pairings.maySee(account, one.pairingId()))
                .orElseThrow(NotThere::new);
    }

    /** The side for whose school the account writes in that pairing now; empty if it does not. */
    public Optional<Side> writes(Pairing pairing, String account) {
        boolean works = pairing.section() != null && pairing.worksTogether();
        return directory
                .person(account)
                .filter(person -> works && person.role() == Role.LIAISON)
                .map(Person::school)
                .filter(pairing::involves)
                .map(school -> school.equals(pairing.supportingSchool()) ? Side.SUPPORTING : Side.RECIPIENT);
    }

    /** @throws NotThere if the account does not write there */
    public Pairing writing(String pairing, String account) {
        return pairings.find(pairing)
                .filter(one -> writes(one, account).isPresent())
                .orElseThrow(NotThere::new);
    }
}
