package cn.xieshou.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.workflow.FormRefused;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What was sent back and is handed in again as it was: refused at its field, and taken with a reason. */
public final class Resubmission {

    public static final String WHY = "再次核对，原来写的属实";

    private static final String FIELD = "unchangedReason";

    private Resubmission() {}

    /** @param opinion what was said when it was sent back */
    public static void needsReason(String opinion, Map<String, Object> values, Consumer<Map<String, Object>> submit) {
        assertThatThrownBy(() -> submit.accept(values))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.field()).isEqualTo(FIELD);
                            assertThat(problem.reason()).contains("退回以后没有任何改动", opinion);
                        }));
        submit.accept(with(values));
    }

    public static Map<String, Object> with(Map<String, Object> values) {
        Map<String, Object> reasoned = new HashMap<>(values);
        reasoned.put(FIELD, WHY);
        return reasoned;
    }
}
