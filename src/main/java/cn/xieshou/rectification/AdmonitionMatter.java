package cn.xieshou.rectification;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.ReadOnce;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An admonition as a matter; of the school its principal reads it, once it was told. */
@Component
@Transactional(readOnly = true)
public class AdmonitionMatter extends SupervisedMatter<Admonition> {

    private static final Set<Role> OF_SCHOOL = EnumSet.of(Role.PRINCIPAL);
    private static final Condition TOLD = Condition.of("a.told_at is not null");

    private final AdmonitionRepository table;
    private final SupervisionReaders readers;

    AdmonitionMatter(AdmonitionRepository table, SupervisionReaders readers, Pairings pairings, Directory directory) {
        super(pairings, directory, "效能告诫");
        this.table = table;
        this.readers = readers;
    }

    /** The admonitions «a» of pairings «p» that the account may see. */
    public Condition visibleTo(String account) {
        return readers.of(account, "a", OF_SCHOOL, TOLD);
    }

    @Override
    public Optional<Admonition> visible(String id, String account) {
        return table.of(Condition.of("a.id = :id", "id", id).and(visibleTo(account))).stream()
                .findFirst();
    }

    /** Those of a pairing that the account may see, the newest first. */
    @Override
    public List<Admonition> ofPairing(String pairing, String account) {
        return ReadOnce.of(
                "admonitions of a pairing",
                List.of(pairing, account),
                () -> table.of(Condition.of("a.pairing_id = :pairing", "pairing", pairing)
                        .and(visibleTo(account))));
    }

    /** Those that came of a rectification, as far as the account may see them. */
    public List<Admonition> ofRectification(String rectification, String account) {
        return table.of(Condition.of("a.rectification = :rectification", "rectification", rectification)
                .and(visibleTo(account)));
    }

    @Override
    public Condition called(String column, String typed) {
        return calledSo(column, typed);
    }

    /** Those that are called so, in lists about many kinds of matters. */
    public static Condition calledSo(String column, String typed) {
        return calledSo("admonition", "G-", column, typed);
    }

    @Override
    protected boolean isKey(String businessKey) {
        return Admonition.isKey(businessKey);
    }

    @Override
    protected Optional<Admonition> find(String id) {
        return table.find(id);
    }

    @Override
    protected List<Admonition> all(Collection<String> ids) {
        return table.all(ids);
    }
}
