package cn.xieshou.rectification;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.register.Condition;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A rectification as a matter; of the school its principal and its liaison read it. */
@Component
@Transactional(readOnly = true)
public class RectificationMatter extends SupervisedMatter<Rectification> {

    private static final Set<Role> OF_SCHOOL = EnumSet.of(Role.PRINCIPAL, Role.LIAISON);

    /** More than a pairing ever has. */
    private static final int MOST = 1000;

    private final RectificationRepository table;
    private final RectificationListRepository lists;
    private final SupervisionReaders readers;

    RectificationMatter(
            RectificationRepository table,
            RectificationListRepository lists,
            SupervisionReaders readers,
            Pairings pairings,
            Directory directory) {
        super(pairings, directory, "整改");
        this.table = table;
        this.lists = lists;
        this.readers = readers;
    }

    /** The rectifications «r» of pairings «p» that the account may see. */
    public Condition visibleTo(String account) {
        return readers.of(account, "r", OF_SCHOOL, Condition.ANY);
    }

    @Override
    public Optional<Rectification> visible(String id, String account) {
        return lists.find(id, visibleTo(account));
    }

    @Override
    public List<Rectification> ofPairing(String pairing, String account) {
        return newest(pairing, account, MOST);
    }

    /** The newest of a pairing that the account may see. */
    public List<Rectification> newest(String pairingId, String account, int most) {
        return lists.newest(pairingId, visibleTo(account), most);
    }

    @Override
    public Condition called(String column, String typed) {
        return calledSo(column, typed);
    }

    /** Those that are called so, in lists about many kinds of matters. */
    public static Condition calledSo(String column, String typed) {
        return calledSo("rectification", "Z-", column, typed);
    }

    @Override
    protected boolean isKey(String businessKey) {
        return Rectification.isKey(businessKey);
    }

    @Override
    protected Optional<Rectification> find(String id) {
        return table.find(id);
    }

    @Override
    protected List<Rectification> all(Collection<String> ids) {
        return lists.all(ids);
    }
}
