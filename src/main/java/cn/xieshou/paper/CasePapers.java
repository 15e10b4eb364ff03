package cn.xieshou.paper;

import java.util.List;

/** The papers that a feature has of a pairing, one bean for each feature, in the order of {@code @Order}. */
public interface CasePapers {

    /** Those that there is anything of, the oldest first; drafts are among them. */
    List<CasePaper> of(String pairingId);
}
