package cn.xieshou.pairing;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.Side;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who writes down what two schools do together: the liaisons and principals of both. */
@Component
public class Recorders {

    private static final Set<Role> ROLES = EnumSet.of(Role.LIAISON, Role.PRINCIPAL);

    private final Pairings pairings;
    private final Directory directory;

    Recorders(Pairings pairings, Directory directory) {
        this.pairings = pairings;
        this.directory = directory;
    }

    /** @throws NotThere if there is no such pairing in which the account records */
    public Pairing recording(String pairingId, String account) {
        return pairings.find(pairingId)
                .filter(pairing -> side(pairing, account).isPresent())
                .orElseThrow(NotThere::new);
    }

    /** The side for which the account records in a pairing; empty if for none. */
    public Optional<Side> side(Pairing pairing, String account) {
        return school(account)
                .filter(pairing::involves)
                .map(school -> pairing.supportingSchool().equals(school) ? Side.SUPPORTING : Side.RECIPIENT);
    }

    /** Code of the school for which the account records; empty if for none. */
    public Optional<String> school(String account) {
        return directory
                .person(account)
                .filter(person -> ROLES.contains(person.role()))
                .map(Person::school);
    }

    /** The pairings in which the account may record now. */
    public List<Pairing> open(String account) {
        return school(account).map(pairings::ofSchool).orElse(List.of()).stream()
                .filter(Pairing::worksTogether)
                .toList();
    }
}
