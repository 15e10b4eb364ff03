package cn.xieshou.mentoring.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.mentoring.Mentorings;
import cn.xieshou.mentoring.Mentorship;
import cn.xieshou.mentoring.MentorshipChanges;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.NotThere;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may see two people's mentorship, and who may change it: the supporting school's liaison and principal, as it named them. */
@Component
class MentorshipAccess {

    private static final Set<Role> CHANGERS = EnumSet.of(Role.LIAISON, Role.PRINCIPAL);

    private final MentorshipChanges changes;
    private final Mentorings mentorings;
    private final Pairings pairings;
    private final Directory directory;

    MentorshipAccess(MentorshipChanges changes, Mentorings mentorings, Pairings pairings, Directory directory) {
        this.changes = changes;
        this.mentorings = mentorings;
        this.pairings = pairings;
        this.directory = directory;
    }

    /** @throws NotThere if there is no such mentorship for the account */
    Mentorship visible(String id, String account) {
        return changes.find(AddressNumber.key(id))
                .filter(one -> pairings.maySee(account, mentorings.yearOf(one).pairingId()))
                .orElseThrow(NotThere::new);
    }

    /** @throws NotThere if the account does not act for the school that named them */
    Mentorship own(String id, String account) {
        Mentorship one = visible(id, account);
        if (!mayChange(one, account)) {
            throw new NotThere();
        }
        return one;
    }

    /** Whether the account's school has named them. */
    boolean mayChange(Mentorship one, String account) {
        Pairing pairing = pairings.get(mentorings.yearOf(one).pairingId());
        return directory
                .person(account)
                .filter(person -> CHANGERS.contains(person.role()))
                .map(Person::school)
                .filter(pairing.supportingSchool()::equals)
                .isPresent();
    }
}
