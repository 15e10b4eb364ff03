package cn.xieshou.ledger;

import java.util.Optional;

/** Whoever judges by activities says so here, one bean a feature: what was used is never changed behind a judgement's back (R-ACT-1). */
public interface EvaluatedActivities {

    /** What has used an activity, in words: «2026—2027学年第一学期评估»; empty if nothing has. */
    Optional<String> usedBy(long activity);
}
