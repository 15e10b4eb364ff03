package cn.xieshou.assessment;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.Side;
import org.springframework.stereotype.Component;

/** Who reads why a school has its grade, its appeal and its result sheets: the bureau without its experts, and the school once they are public. */
@Component
public class ResultReaders {

    private final Pairings pairings;
    private final Directory directory;

    ResultReaders(Pairings pairings, Directory directory) {
        this.pairings = pairings;
        this.directory = directory;
    }

    public boolean reads(Assessment one, Side side, String account) {
        return isBureau(account) || (one.state().published() && isOf(one, side, account));
    }

    public boolean isBureau(String account) {
        return directory
                .person(account)
                .filter(Person::ofBureau)
                .filter(person -> person.role() != Role.EXPERT)
                .isPresent();
    }

    /** Whether the account is of the school on that side. */
    public boolean isOf(Assessment one, Side side, String account) {
        Pairing pairing = pairings.get(one.pairingId());
        return directory
                .person(account)
                .filter(person -> pairing.school(side).equals(person.school()))
                .isPresent();
    }
}
