package cn.xieshou.secondment;

import java.util.List;

/** The decision table {@code secondment-eligibility}. */
public interface Eligibility {

    /** Every rule's verdict, in the order of {@link EligibilityRule}. */
    List<Finding> judge(Figures figures);
}
