package cn.xieshou.commendation;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.matter.MatterAccess;
import cn.xieshou.notice.MatterTitle;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.Programmes;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Likeness;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A round of commendation as a matter: the bureau reads all of it, everybody else what is public. */
@Component
@Transactional(readOnly = true)
public class CommendationMatter implements MatterTitle, MatterAccess {

    private static final Set<Role> BUREAU =
            EnumSet.of(Role.OFFICE, Role.LEADING_GROUP, Role.PRIMARY_SECTION, Role.SECONDARY_SECTION, Role.PERSONNEL);

    private final CommendationRepository table;
    private final Programmes programmes;
    private final Directory directory;

    CommendationMatter(CommendationRepository table, Programmes programmes, Directory directory) {
        this.table = table;
        this.programmes = programmes;
        this.directory = directory;
    }

    /** Whether the account reads reasons, opinions and what happened: the bureau's people. */
    public boolean readsAll(String account) {
        return directory
                .person(account)
                .map(Person::role)
                .filter(BUREAU::contains)
                .isPresent();
    }

    /** The rounds «c» that the account may see. */
    public Condition visibleTo(String account) {
        if (directory.person(account).isEmpty()) {
            return Condition.NONE;
        }
        return readsAll(account) ? Condition.ANY : Condition.of("c.public_from is not null");
    }

    public Optional<Commendation> visible(String id, String account) {
        return table.of(Condition.of("c.id = :id", "id", id).and(visibleTo(account))).stream()
                .findFirst();
    }

    /** «2026—2027学年表彰（城乡结对）» */
    public String title(Commendation one) {
        return one.year().label() + "表彰（"
                + programmes.find(one.programme()).map(Programme::name).orElse(one.programme()) + "）";
    }

    @Override
    public Optional<String> title(String businessKey) {
        return table.find(businessKey).map(this::title);
    }

    @Override
    public Map<String, Titled> titled(Collection<String> businessKeys) {
        Map<String, Titled> all = new HashMap<>();
        table.all(businessKeys.stream().filter(Commendation::isKey).toList())
                .forEach(one -> all.put(one.id(), new Titled(title(one), one.path())));
        return all;
    }

    @Override
    public Optional<String> path(String businessKey) {
        return table.find(businessKey).map(Commendation::path);
    }

    @Override
    public Condition called(String column, String typed) {
        return calledSo(column, typed);
    }

    /** Those of that number, in lists about many kinds of matters. */
    public static Condition calledSo(String column, String typed) {
        return Likeness.numbers("commendation", typed, column).and(Condition.of(column + " like 'B-%'"));
    }

    /** A school's person reads the public page, not the trail and what waits. */
    @Override
    public boolean maySee(String account, String businessKey) {
        return readsAll(account) && table.find(businessKey).isPresent();
    }

    @Override
    public Set<String> audience(String businessKey) {
        return table.find(businessKey)
                .map(one -> BUREAU.stream().map(role -> role.group(null)).collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}
