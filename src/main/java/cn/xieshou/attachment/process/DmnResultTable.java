package cn.xieshou.attachment.process;

import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.attachment.CheckedWhen;
import cn.xieshou.attachment.Conclusion;
import cn.xieshou.attachment.Criterion;
import cn.xieshou.attachment.Finding;
import cn.xieshou.attachment.ResultTable;
import cn.xieshou.workflow.QuietDecisions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The deployed decision table {@code attachment-result}, asked where the model waits for its answer. */
@Component
class DmnResultTable implements ResultTable {

    private static final String NOT_ASKED = "不要求";

    private final QuietDecisions decisions;

    DmnResultTable(QuietDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Conclusion conclude(CheckedWhen when, List<Finding> points) {
        String answer = decisions
                .evaluate(CadreAttachment.RESULT_DECISION, inputs(when, points))
                .getSingleEntry();
        return Conclusion.labelled(answer);
    }

    /** A point that the programme does not ask for is neither met nor missed. */
    static Map<String, Object> inputs(CheckedWhen when, List<Finding> points) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("checkedWhen", when.label());
        for (Criterion criterion : Criterion.values()) {
            inputs.put(name(criterion), NOT_ASKED);
        }
        points.forEach(point -> inputs.put(name(point.criterion()), point.met() ? "达到" : "未达到"));
        return inputs;
    }

    private static String name(Criterion criterion) {
        return criterion.name().toLowerCase(Locale.ROOT);
    }
}
