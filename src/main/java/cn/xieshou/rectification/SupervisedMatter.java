package cn.xieshou.rectification;

import cn.xieshou.directory.Directory;
import cn.xieshou.matter.MatterAccess;
import cn.xieshou.matter.MattersBeside;
import cn.xieshou.notice.MatterTitle;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Likeness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the bureau has with one school as a matter with a key of its own: what it is called, where its page is, who may see it. */
public abstract class SupervisedMatter<T extends Supervised> implements MatterTitle, MatterAccess, MattersBeside {

    private final Pairings pairings;
    private final Directory directory;
    private final String word;

    /** @param word behind the school's name: «整改» */
    protected SupervisedMatter(Pairings pairings, Directory directory, String word) {
        this.pairings = pairings;
        this.directory = directory;
        this.word = word;
    }

    /** Whether a business key is one of these. */
    protected abstract boolean isKey(String businessKey);

    /** Whoever asks. */
    protected abstract Optional<T> find(String id);

    protected abstract List<T> all(Collection<String> ids);

    /** All of a pairing that the account may see, the newest first. */
    public abstract List<T> ofPairing(String pairing, String account);

    @Override
    public List<String> beside(String pairingId, String account) {
        List<String> keys = new ArrayList<>(
                ofPairing(pairingId, account).stream().map(Supervised::id).toList());
        Collections.reverse(keys);
        return keys;
    }

    /** As far as the account may see it. */
    public abstract Optional<T> visible(String id, String account);

    /** «后坪乡中心校整改»: which school. */
    public String title(T one) {
        return directory.schoolName(one.school()) + word;
    }

    private Optional<T> known(String businessKey) {
        return isKey(businessKey) ? find(businessKey) : Optional.empty();
    }

    @Override
    public Optional<String> title(String businessKey) {
        return known(businessKey).map(this::title);
    }

    @Override
    public Map<String, Titled> titled(Collection<String> businessKeys) {
        List<T> found = all(businessKeys.stream().filter(this::isKey).toList());
        directory.readNames(found.stream().map(Supervised::school).distinct().toList());
        Map<String, Titled> all = new HashMap<>();
        found.forEach(one -> all.put(one.id(), new Titled(title(one), one.path())));
        return all;
    }

    @Override
    public Optional<String> path(String businessKey) {
        return known(businessKey).map(Supervised::path);
    }

    @Override
    public boolean maySee(String account, String businessKey) {
        return isKey(businessKey) && visible(businessKey, account).isPresent();
    }

    @Override
    public Set<String> audience(String businessKey) {
        return known(businessKey)
                .map(one -> SupervisionReaders.groups(pairings.get(one.pairingId()), one.school()))
                .orElse(Set.of());
    }

    /**
     * Those of schools that are called so, or of that number; the column holds business keys.
     *
     * @param table theirs, whose name serves in the query too
     * @param keys how their keys begin
     */
    static Condition calledSo(String table, String keys, String column, String typed) {
        Condition named =
                Likeness.any(table, typed, "called_school.name_sought").or(Likeness.numbers(table, typed, "called.id"));
        return new Condition(
                column + " like '" + keys + "%' and exists (select 1 from " + table
                        + " called join school called_school on called_school.code = called.school where called.id = "
                        + column + " and (" + named.sql() + "))",
                named.values());
    }
}
