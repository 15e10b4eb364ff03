package cn.xieshou.visit;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.rectification.SupervisedMatter;
import cn.xieshou.rectification.SupervisionReaders;
import cn.xieshou.register.Condition;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A visit as a matter; of the school its principal and its liaison read it. */
@Component
@Transactional(readOnly = true)
public class VisitMatter extends SupervisedMatter<Visit> {

    /** Who of a school reads its visits. */
    static final Set<Role> OF_SCHOOL = EnumSet.of(Role.PRINCIPAL, Role.LIAISON);

    private final VisitRepository table;
    private final SupervisionReaders readers;

    VisitMatter(VisitRepository table, SupervisionReaders readers, Pairings pairings, Directory directory) {
        super(pairings, directory, "督查走访");
        this.table = table;
        this.readers = readers;
    }

    /** The visits «v» of pairings «p» that the account may see. */
    public Condition visibleTo(String account) {
        return readers.of(account, "v", OF_SCHOOL, Condition.ANY);
    }

    @Override
    public Optional<Visit> visible(String id, String account) {
        return table.of(Condition.of("v.id = :id", "id", id).and(visibleTo(account))).stream()
                .findFirst();
    }

    /** Those of a pairing that the account may see, the newest first. */
    @Override
    public List<Visit> ofPairing(String pairing, String account) {
        return table.of(
                Condition.of("v.pairing_id = :pairing", "pairing", pairing).and(visibleTo(account)));
    }

    /** Those of a pairing that are not void, for whoever may see the pairing: only when, and which school. */
    public List<Visit> made(String pairing) {
        return table.of(Condition.of("v.pairing_id = :pairing", "pairing", pairing)
                .and(Condition.of("v.outcome <> :void", "void", VisitOutcome.VOID.name())));
    }

    @Override
    protected boolean isKey(String businessKey) {
        return Visit.isKey(businessKey);
    }

    @Override
    protected Optional<Visit> find(String id) {
        return table.find(id);
    }

    @Override
    protected List<Visit> all(Collection<String> ids) {
        return table.all(ids);
    }
}
