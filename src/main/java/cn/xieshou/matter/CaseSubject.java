package cn.xieshou.matter;

import java.util.Collection;
import java.util.Map;

/**
 * What the cases of one process are about, where a pairing has several at once and their steps are called alike; told by the feature
 * that has them.
 */
public interface CaseSubject {

    /** The process of such cases. */
    String processKey();

    /** «《教师专业发展规划》第2版», by the engine's id of the case, running or ended; cases of other processes are not in it. */
    Map<String, String> of(Collection<String> instances);
}
