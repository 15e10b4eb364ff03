package cn.xieshou.attachment.process;

import static cn.xieshou.attachment.CheckedWhen.AT_THE_END;
import static cn.xieshou.attachment.CheckedWhen.BEFORE_THE_END;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.attachment.CheckedWhen;
import cn.xieshou.attachment.Conclusion;
import cn.xieshou.attachment.Criterion;
import cn.xieshou.attachment.Finding;
import cn.xieshou.testing.DecisionTable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of attachment-result, and that every term gets one answer (R-CAD-1, Q-16). */
class AttachmentResultTableTest {

    /** Met, not met, not asked for. */
    private static final String SAID = "+-.";

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("attachment-result");

    /** Cadres, days, visits, reports. */
    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "BEFORE_THE_END, -+++, SHORT",
        "BEFORE_THE_END, +-++, SHORT",
        "BEFORE_THE_END, ++-+, SHORT",
        "BEFORE_THE_END, ----, SHORT",
        "BEFORE_THE_END, .-.., SHORT",
        "BEFORE_THE_END, +++-, NOTHING_SHORT",
        "BEFORE_THE_END, ++.-, NOTHING_SHORT",
        "BEFORE_THE_END, ++++, NOTHING_SHORT",
        "AT_THE_END, -+++, NOT_MET",
        "AT_THE_END, +-++, NOT_MET",
        "AT_THE_END, ++-+, NOT_MET",
        "AT_THE_END, +++-, NOT_MET",
        "AT_THE_END, ----, NOT_MET",
        "AT_THE_END, ++++, MET",
        "AT_THE_END, ++.+, MET",
        "AT_THE_END, +..., MET"
    })
    void thePointsTogetherComeTo(CheckedWhen when, String points, Conclusion conclusion) {
        assertThat(conclude(when, points)).isEqualTo(conclusion);
    }

    /** Several rules may hold, all with one answer: the engine refuses a second one. */
    @Test
    void everyTermGetsOneAnswer() {
        for (int one = 0; one < 81; one++) {
            String points = "" + said(one) + said(one / 3) + said(one / 9) + said(one / 27);
            boolean gap = points.substring(0, 3).contains("-");
            assertThat(conclude(BEFORE_THE_END, points))
                    .as(points)
                    .isEqualTo(gap ? Conclusion.SHORT : Conclusion.NOTHING_SHORT);
            assertThat(conclude(AT_THE_END, points))
                    .as(points)
                    .isEqualTo(points.contains("-") ? Conclusion.NOT_MET : Conclusion.MET);
        }
    }

    private static char said(int one) {
        return SAID.charAt(one % 3);
    }

    private static Conclusion conclude(CheckedWhen when, String points) {
        List<Finding> findings = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            char said = points.charAt(criterion.ordinal());
            if (said != '.') {
                findings.add(new Finding(criterion, 0, 0, said == '+', ""));
            }
        }
        return Conclusion.labelled(
                TABLE.ask(DmnResultTable.inputs(when, findings)).getSingleEntry());
    }
}
