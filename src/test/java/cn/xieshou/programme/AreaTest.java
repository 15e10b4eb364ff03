package cn.xieshou.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A programme's forty deadlines stand under what they belong to; what is said of attachments is not among secondments. */
class AreaTest {

    @Test
    void everyStepDateAndLimitStandsInOneAreaAndInOrder() {
        assertThat(Area.steps().values().stream().flatMap(List::stream)).containsExactlyInAnyOrder(Step.values());
        assertThat(Area.dates().values().stream().flatMap(List::stream))
                .containsExactlyInAnyOrder(YearlyEvent.values());
        assertThat(Area.limits().values().stream().flatMap(List::stream)).containsExactlyInAnyOrder(LimitKey.values());
        assertThat(Area.steps().keySet())
                .containsExactly(
                        Area.MATCHING,
                        Area.AGREEMENT,
                        Area.PLAN,
                        Area.DOCUMENT,
                        Area.SECONDMENT,
                        Area.ATTACHMENT,
                        Area.MENTORING,
                        Area.ACTIVITY,
                        Area.DONATION,
                        Area.SUPERVISION,
                        Area.EVALUATION,
                        Area.COMMENDATION);
    }

    @Test
    void attachmentsStandApartFromSecondments() {
        assertThat(Area.limits().get(Area.ATTACHMENT))
                .containsExactly(LimitKey.ATTACHMENT_WARNING, LimitKey.ATTACHMENT_CLOSING);
        assertThat(Area.dates().get(Area.ATTACHMENT)).containsExactly(YearlyEvent.ATTACHMENT_REPORT);
        assertThat(Area.steps().get(Area.SECONDMENT))
                .contains(Step.SELECTION_SHORTAGE, Step.SERVICE_CONFIRM)
                .noneMatch(step -> step.key().startsWith("attachment."));
    }
}
