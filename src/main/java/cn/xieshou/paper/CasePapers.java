package cn.xieshou.paper;

import java.util.List;
import java.util.Set;

/** The papers that a feature has of a pairing, one bean for each feature, in the order of {@code @Order}. */
public interface CasePapers {

    /** Those that there is anything of, the oldest first; drafts are among them. */
    List<CasePaper> of(String pairingId);

    /** Those of them that this account may read. */
    default List<CasePaper> of(String pairingId, String account) {
        List<CasePaper> all = of(pairingId);
        if (all.stream().allMatch(CasePaper::open)) {
            return all;
        }
        Set<String> keys = readable(pairingId, account);
        return all.stream()
                .filter(paper -> paper.open() || keys.contains(paper.restricted()))
                .toList();
    }

    /**
     * Which of those that not everybody who sees the pairing may read this account reads.
     *
     * @return their {@link CasePaper#restricted}
     */
    default Set<String> readable(String pairingId, String account) {
        return Set.of();
    }
}
