package cn.xieshou.workflow;

import java.util.List;
import java.util.Map;

/**
 * A step of which somebody decides many in one go, those in order; a feature brings one bean for each. Every one is submitted
 * by its own form with all its checks.
 */
public interface BulkStep {

    /** As addresses name it: the form's id. */
    String key();

    /** The element id in the model. */
    String taskKey();

    /** «批量审核年度工作方案» */
    String title();

    /** What is decided, as the form says it: «准予备案». */
    String button();

    /** What is unusual about each, in the order of the tasks; it asks no more often than for one. */
    List<BulkItem> items(List<OpenTask> tasks);

    /** What the form is sent for one that is in order. */
    Map<String, Object> submission(String proof);
}
