package cn.xieshou.quota;

/** The decision table {@code activity-quotas}. */
public interface QuotaTable {

    /** @param what of a {@link cn.xieshou.programme.QuotaClause.Measure} */
    QuotaRule rule(String what);
}
