package cn.xieshou.portal;

import cn.xieshou.matter.MatterAccess;
import cn.xieshou.notice.MatterTitle.Titled;
import cn.xieshou.notice.MatterTitles;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Searched;
import cn.xieshou.shared.ReadOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a business key stands for, whichever feature handed it out. */
@Component
class Matters {

    private final MatterTitles titles;
    private final List<MatterAccess> sights;

    Matters(MatterTitles titles, List<MatterAccess> sights) {
        this.titles = titles;
        this.sights = sights;
    }

    /**
     * A matter as pages name it.
     *
     * @param title «一中—二中高中部(理科)»
     * @param href its page, empty if it has none
     */
    record Matter(String key, String title, String href) {}

    Matter of(String key) {
        return Objects.requireNonNull(of(List.of(key)).get(key));
    }

    private static Matter unknown(String key) {
        return new Matter(key, key.isEmpty() ? "其他事项" : key, "");
    }

    /** The same for many, by key; it asks no more often than for one. */
    Map<String, Matter> of(Collection<String> keys) {
        Map<String, Titled> known = ReadOnce.all("matter title", keys, titles::of);
        Map<String, Matter> all = new HashMap<>();
        for (String key : keys) {
            Titled titled = known.get(key);
            all.put(key, titled == null ? unknown(key) : new Matter(key, titled.title(), titled.path()));
        }
        return all;
    }

    /** What a row calls it that holds {@link PairingRows#COLUMNS} and {@code round_title}, of which one is null. */
    static Matter inRow(ResultSet row, String key) throws SQLException {
        if (row.getString("pairing_id") != null) {
            return new Matter(key, PairingRows.of(row).title(), "/pairings/" + key);
        }
        String round = row.getString("round_title");
        return round == null ? unknown(key) : new Matter(key, round, "/rounds/" + key);
    }

    /** What was found with its matter's key for a title, by what the matter is called; it leads there if nowhere else. */
    Searched.Finds named(Searched.Finds finds) {
        Map<String, Matter> about =
                of(finds.first().stream().map(Searched.Found::title).toList());
        return finds.each(found -> {
            Matter matter = Objects.requireNonNull(about.get(found.title()));
            return new Searched.Found(
                    matter.title(), found.address().isEmpty() ? matter.href() : found.address(), found.remark());
        });
    }

    boolean maySee(String account, String key) {
        return sights.stream().anyMatch(kind -> kind.maySee(account, key));
    }
}
