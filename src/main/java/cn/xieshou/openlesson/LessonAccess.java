package cn.xieshou.openlesson;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.School;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.Recorders;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.NotThere;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who sees and changes what of open lessons (R-ACT-1); whoever is not named here does not. */
@Component
@Transactional(readOnly = true)
public class LessonAccess {

    private final Directory directory;
    private final Pairings pairings;
    private final Recorders recorders;
    private final LessonRepository table;

    LessonAccess(Directory directory, Pairings pairings, Recorders recorders, LessonRepository table) {
        this.directory = directory;
        this.pairings = pairings;
        this.recorders = recorders;
        this.table = table;
    }

    /** The lessons «l» that the account may see: the bureau all, a school its own, its partners' and those to which it is invited. */
    public Condition visibleTo(String account) {
        Optional<Person> reader = directory.person(account);
        if (reader.filter(person -> person.role().oversees()).isPresent()) {
            return Condition.ANY;
        }
        return reader.map(Person::school).map(this::seenBy).orElse(Condition.NONE);
    }

    private Condition seenBy(String school) {
        return Condition.of("l.school = :own", "own", school)
                .or(Condition.of("exists (select 1 from pairing q where q.id = l.pairing_id"
                        + " and (q.supporting_school = :own or q.recipient_school = :own))"))
                .or(invites(school));
    }

    /** The lessons «l» of others to which the school is invited. */
    Condition invites(String school) {
        return Condition.of("l.school <> :guest", "guest", school)
                .and(Condition.of("l.invited in (:for)", "for", invited(school)));
    }

    private List<String> invited(String school) {
        return Arrays.stream(Invited.values())
                .filter(one -> covers(one, directory.school(school)))
                .map(Enum::name)
                .toList();
    }

    private static boolean covers(Invited invited, Optional<School> school) {
        return school.filter(one -> invited.covers(one.level())).isPresent();
    }

    /** @throws NotThere if there is no such lesson for the account */
    public OpenLesson visible(long id, String account) {
        return table.find(id, visibleTo(account)).orElseThrow(NotThere::new);
    }

    /** @throws NotThere if the account does not record for the school that holds it */
    public OpenLesson own(long id, String account) {
        return Optional.of(visible(id, account))
                .filter(one -> isOwn(one, account))
                .orElseThrow(NotThere::new);
    }

    public boolean isOwn(OpenLesson one, String account) {
        return recorders
                .side(pairings.get(one.pairingId()), account)
                .filter(side -> side == one.side())
                .isPresent();
    }

    /** The school for which the account answers the invitation; empty if it answers for none. */
    public Optional<String> guest(OpenLesson one, String account) {
        return recorders
                .school(account)
                .filter(school -> !school.equals(one.school()))
                .filter(school -> covers(one.invited(), directory.school(school)));
    }

    /** Whether the account reads who comes: the school that holds it and the bureau. */
    public boolean readsAnswers(OpenLesson one, String account) {
        return isOwn(one, account)
                || directory
                        .person(account)
                        .filter(person -> person.role().oversees())
                        .isPresent();
    }
}
