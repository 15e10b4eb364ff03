package cn.xieshou.matter;

import java.util.List;

/**
 * Matters with keys of their own that belong to a pairing, but not to everybody who sees it: what the bureau has with one of its schools, the
 * evidence of its evaluations. One bean for each feature that has such.
 */
public interface MattersBeside {

    /** Their business keys, as far as the account may see them, the oldest first. */
    List<String> beside(String pairingId, String account);
}
