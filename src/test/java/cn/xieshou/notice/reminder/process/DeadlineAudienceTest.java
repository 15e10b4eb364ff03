package cn.xieshou.notice.reminder.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.notice.reminder.Audience.Concerned;
import cn.xieshou.notice.reminder.Audience.Schools;
import cn.xieshou.notice.reminder.Occasion;
import cn.xieshou.testing.ModelFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requirements section 5, «who is told», for what is in a school's hands. */
class DeadlineAudienceTest {

    private final DmnDecision decision = decision();

    @ParameterizedTest
    @CsvSource({
        "annualPlanFiling,    BEFORE,  BOTH, true,  false",
        "annualPlanFiling,    OVERDUE, BOTH, true,  false",
        "annualPlanFiling,    TODAY,   NONE, false, false",
        "secondmentSelection, BEFORE,  BOTH, false, true",
        "secondmentSelection, OVERDUE, BOTH, false, true",
        "secondmentSelection, TODAY,   NONE, false, false",
        "secondmentService,   BEFORE,  BOTH, false, false",
        "secondmentService,   OVERDUE, BOTH, false, false",
        "secondmentService,   TODAY,   NONE, false, false",
        "cadreAttachment,     BEFORE,  NONE, false, false",
        "cadreAttachment,     OVERDUE, OWN,  false, false",
        "cadreAttachment,     TODAY,   NONE, false, false",
        "agreementSigning,    OVERDUE, OWN,  false, false",
        "needsSurvey,         BEFORE,  NONE, false, false"
    })
    void whoIsToKnow(String process, Occasion occasion, Schools schools, boolean liaisons, boolean personnel) {
        var rule = ReminderScheduleTest.ENGINE
                .evaluateDecisionTable(decision, DmnAudience.facts(process, occasion))
                .getSingleResult();
        assertThat(DmnAudience.concerned(rule)).isEqualTo(new Concerned(schools, liaisons, personnel));
    }

    private static DmnDecision decision() {
        try (InputStream model = Files.newInputStream(ModelFolder.path().resolve("deadline-audience.dmn"))) {
            return ReminderScheduleTest.ENGINE.parseDecision(DmnAudience.DECISION, model);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
