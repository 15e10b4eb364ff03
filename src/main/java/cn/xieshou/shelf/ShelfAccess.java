package cn.xieshou.shelf;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.matter.MatterAccess;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.Stage;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.ReadOnce;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who sees and changes what on the shelf (R-SHR-1); whoever is not named here does not. */
@Component("shelfAccess")
@Transactional(readOnly = true)
public class ShelfAccess implements MatterAccess {

    private static final Set<Role> RECOMMENDERS = EnumSet.of(Role.OFFICE, Role.PRIMARY_SECTION, Role.SECONDARY_SECTION);

    private static final Condition NOT_DELETED = Condition.of("m.state <> 'DELETED'");

    private static final int ON_PAGE = 20;

    private final Directory directory;
    private final Pairings pairings;
    private final MaterialRepository table;

    ShelfAccess(Directory directory, Pairings pairings, MaterialRepository table) {
        this.directory = directory;
        this.pairings = pairings;
        this.table = table;
    }

    /** The materials «m» that the account may see: the bureau all, a school its own and what others give to it. */
    public Condition visibleTo(String account) {
        Optional<Person> reader = directory.person(account);
        if (reader.filter(person -> person.role().oversees()).isPresent()) {
            return NOT_DELETED;
        }
        return reader.map(Person::school)
                .map(school -> NOT_DELETED.and(
                        Condition.of("m.school = :own", "own", school).or(givenTo(school))))
                .orElse(Condition.NONE);
    }

    private Condition givenTo(String school) {
        Condition shown = Condition.of("m.state = 'SHOWN'");
        Set<String> partners = partners(school);
        Condition toAll = Condition.of("m.rights = 'ALL'");
        return shown.and(
                partners.isEmpty() ? toAll : toAll.or(Condition.of("m.school in (:partners)", "partners", partners)));
    }

    /** @throws NotThere if there is no such material for the account */
    public Material visible(long id, String account) {
        return table.find(id, visibleTo(account)).orElseThrow(NotThere::new);
    }

    /** The newest that a school gives to the account, as many as its page shows. */
    public List<Material> newest(String school, String account) {
        return table.newest(school, visibleTo(account), ON_PAGE);
    }

    /** @throws NotThere if there is no such material of the account's school */
    public Material own(long id, String account) {
        return Optional.of(visible(id, account))
                .filter(one -> mayChange(one, account))
                .orElseThrow(NotThere::new);
    }

    public boolean mayChange(Material material, String account) {
        return school(account).filter(material.school()::equals).isPresent();
    }

    /**
     * The school for which the account shelves materials.
     *
     * @throws NotThere if there is none
     */
    public String requireSchool(String account) {
        return school(account).orElseThrow(NotThere::new);
    }

    public Optional<String> school(String account) {
        return directory.person(account).map(Person::school);
    }

    public boolean mayRecommend(String account) {
        return directory
                .person(account)
                .filter(person -> RECOMMENDERS.contains(person.role()))
                .isPresent();
    }

    /** Whether the account reads what a school says of itself: the school, those paired with it, the bureau. */
    public boolean readsSchool(String account, String school) {
        Optional<Person> reader = directory.person(account);
        return reader.filter(person -> person.role().oversees()).isPresent()
                || reader.map(Person::school)
                        .filter(own -> own.equals(school) || partners(own).contains(school))
                        .isPresent();
    }

    /** Whether the account may read the activities of a pairing. */
    public boolean seesPairing(String account, String pairing) {
        return ReadOnce.of("sees pairing", pairing, () -> pairings.maySee(account, pairing));
    }

    /** Whether the account sees who fetched it and what was changed. */
    public boolean readsFetches(Material material, String account) {
        return mayChange(material, account)
                || directory
                        .person(account)
                        .filter(person -> person.role().oversees())
                        .isPresent();
    }

    /** The pairings of the school that have not ended. */
    public List<Pairing> running(String school) {
        return ReadOnce.of("running pairings", school, () -> pairings.ofSchool(school).stream()
                .filter(one -> one.stage() != Stage.ENDED)
                .toList());
    }

    private Set<String> partners(String school) {
        return running(school).stream()
                .map(one -> one.supportingSchool().equals(school) ? one.recipientSchool() : one.supportingSchool())
                .collect(Collectors.toSet());
    }

    /** Files of a material are for whoever may see it. */
    @Override
    public boolean maySee(String account, String businessKey) {
        return ShelfFiles.isKey(businessKey)
                && table.byFiles(businessKey, visibleTo(account)).isPresent();
    }

    @Override
    public Set<String> audience(String businessKey) {
        return Set.of();
    }
}
