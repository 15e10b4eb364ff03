package cn.xieshou.attachment;

import java.util.List;

/** The decision table {@code attachment-result} (R-CAD-1, Q-16): what the points of a term come to together. */
public interface ResultTable {

    Conclusion conclude(CheckedWhen when, List<Finding> points);
}
