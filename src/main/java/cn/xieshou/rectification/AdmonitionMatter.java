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

/** An admonition as a matter: what it is called, where its page is, who may see it; of the school its principal, once it was told. */
@Component
@Transactional(readOnly = true)
public class AdmonitionMatter implements MatterTitle, MatterAccess {

    private static final Set<Role> OF_SCHOOL = EnumSet.of(Role.PRINCIPAL);
    private static final Condition TOLD = Condition.of("a.told_at is not null");

    private final AdmonitionRepository table;
    private final SupervisionReaders readers;
    private final Pairings pairings;
    private final Directory directory;

    AdmonitionMatter(AdmonitionRepository table, SupervisionReaders readers, Pairings pairings, Directory directory) {
        this.table = table;
        this.readers = readers;
        this.pairings = pairings;
        this.directory = directory;
    }

    /** The admonitions «a» of pairings «p» that the account may see. */
    public Condition visibleTo(String account) {
        return readers.of(account, "a", OF_SCHOOL, TOLD);
    }

    public Optional<Admonition> visible(String id, String account) {
        return table.of(Condition.of("a.id = :id", "id", id).and(visibleTo(account))).stream()
                .findFirst();
    }

    /** Those of a pairing that the account may see, the newest first. */
    public List<Admonition> ofPairing(String pairing, String account) {
        return table.of(
                Condition.of("a.pairing_id = :pairing", "pairing", pairing).and(visibleTo(account)));
    }

    /** Those that came of a rectification, as far as the account may see them. */
    public List<Admonition> ofRectification(String rectification, String account) {
        return table.of(Condition.of("a.rectification = :rectification", "rectification", rectification)
                .and(visibleTo(account)));
    }

    public String title(Admonition one) {
        return directory.schoolName(one.school()) + "效能告诫";
    }

    @Override
    public Optional<String> title(String businessKey) {
        return Admonition.isKey(businessKey) ? table.find(businessKey).map(this::title) : Optional.empty();
    }

    @Override
    public Map<String, Titled> titled(Collection<String> businessKeys) {
        List<Admonition> found =
                table.all(businessKeys.stream().filter(Admonition::isKey).toList());
        directory.readNames(found.stream().map(Admonition::school).distinct().toList());
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
        Condition named = Likeness.any("admonished", typed, "admonished_school.name_sought")
                .or(Likeness.numbers("admonished", typed, "admonished.id"));
        return new Condition(
                column + " like 'G-%' and exists (select 1 from admonition admonished join school admonished_school"
                        + " on admonished_school.code = admonished.school where admonished.id = " + column + " and ("
                        + named.sql() + "))",
                named.values());
    }

    @Override
    public Optional<String> path(String businessKey) {
        return Admonition.isKey(businessKey) ? Optional.of("/admonitions/" + businessKey) : Optional.empty();
    }

    @Override
    public boolean maySee(String account, String businessKey) {
        return Admonition.isKey(businessKey) && visible(businessKey, account).isPresent();
    }

    @Override
    public Set<String> audience(String businessKey) {
        return Admonition.isKey(businessKey)
                ? table.find(businessKey)
                        .map(one -> SupervisionReaders.groups(pairings.get(one.pairingId()), one.school()))
                        .orElse(Set.of())
                : Set.of();
    }
}
