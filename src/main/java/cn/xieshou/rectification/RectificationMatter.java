package cn.xieshou.rectification;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
import cn.xieshou.matter.MatterAccess;
import cn.xieshou.notice.MatterTitle;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Likeness;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A rectification as a matter: what it is called, where its page is, who may see it. */
@Component
@Transactional(readOnly = true)
public class RectificationMatter implements MatterTitle, MatterAccess {

    private static final Set<Role> OF_SCHOOL = EnumSet.of(Role.PRINCIPAL, Role.LIAISON);

    private final RectificationRepository table;
    private final RectificationListRepository lists;
    private final SupervisionReaders readers;
    private final Pairings pairings;
    private final Directory directory;

    RectificationMatter(
            RectificationRepository table,
            RectificationListRepository lists,
            SupervisionReaders readers,
            Pairings pairings,
            Directory directory) {
        this.table = table;
        this.lists = lists;
        this.readers = readers;
        this.pairings = pairings;
        this.directory = directory;
    }

    /** The rectifications «r» of pairings «p» that the account may see. */
    public Condition visibleTo(String account) {
        return readers.of(account, "r", OF_SCHOOL, Condition.ANY);
    }

    public Optional<Rectification> visible(String id, String account) {
        return lists.find(id, visibleTo(account));
    }

    /** The newest of a pairing that the account may see. */
    public List<Rectification> newest(String pairingId, String account, int most) {
        return lists.newest(pairingId, visibleTo(account), most);
    }

    /** «后坪乡中心校整改»: which school. */
    public String title(Rectification one) {
        return directory.schoolName(one.school()) + "整改";
    }

    @Override
    public Optional<String> title(String businessKey) {
        return Rectification.isKey(businessKey) ? table.find(businessKey).map(this::title) : Optional.empty();
    }

    @Override
    public Map<String, Titled> titled(Collection<String> businessKeys) {
        List<Rectification> found =
                lists.all(businessKeys.stream().filter(Rectification::isKey).toList());
        directory.readNames(found.stream().map(Rectification::school).distinct().toList());
        Map<String, Titled> all = new HashMap<>();
        found.forEach(one -> all.put(one.id(), new Titled(title(one), one.path())));
        return all;
    }

    @Override
    public Condition called(String column, String typed) {
        return calledSo(column, typed);
    }

    /** Those of schools that are called so, or of that number; the column holds business keys. */
    public static Condition calledSo(String column, String typed) {
        Condition named = Likeness.any("rectified", typed, "called_school.name_sought")
                .or(Likeness.numbers("rectified", typed, "called.id"));
        return new Condition(
                column
                        + " like 'Z-%' and exists (select 1 from rectification called join school called_school on called_school.code = called.school"
                        + " where called.id = " + column + " and (" + named.sql() + "))",
                named.values());
    }

    @Override
    public Optional<String> path(String businessKey) {
        return Rectification.isKey(businessKey) ? Optional.of("/rectifications/" + businessKey) : Optional.empty();
    }

    @Override
    public boolean maySee(String account, String businessKey) {
        return Rectification.isKey(businessKey) && visible(businessKey, account).isPresent();
    }

    @Override
    public Set<String> audience(String businessKey) {
        return Rectification.isKey(businessKey)
                ? table.find(businessKey)
                        .map(one -> SupervisionReaders.groups(pairings.get(one.pairingId()), one.school()))
                        .orElse(Set.of())
                : Set.of();
    }
}
