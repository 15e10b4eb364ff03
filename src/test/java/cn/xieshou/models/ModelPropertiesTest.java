package cn.xieshou.models;

import static cn.xieshou.workflow.insight.ModelProperty.DUE_KIND;
import static cn.xieshou.workflow.insight.ModelProperty.DUE_STEP;
import static cn.xieshou.workflow.insight.ModelProperty.FOLLOWS_CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.notice.reminder.DueKind;
import cn.xieshou.programme.Step;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

/** What the code asks the models by name is said by every step that is asked, and nothing else is. */
class ModelPropertiesTest {

    private static final Pattern STEP = Pattern.compile("'([a-z]+\\.[a-z-]+)'");

    /** What a timer asks for that waits for a day of the calendar, whoever asks. */
    private static final Pattern CALENDAR = Pattern.compile(
            "deadlines\\.(forYear|forTerm|morningOf|beforeTermEnd)\\(|yearly\\.|serviceDates\\.|\\.cycleEnd\\(");

    @Test
    void everyTaskSaysWhatKindOfDateItIsDueOn() {
        assertThat(tasks()).isNotEmpty().allSatisfy(task -> assertThat(DUE_KIND.of(task))
                .as(task.getId())
                .hasValueSatisfying(
                        kind -> assertThat(Stream.of(DueKind.values()).map(DueKind::key))
                                .contains(kind)));
    }

    @Test
    void everyTaskNamesTheStepWhoseWorkingDaysItHas() {
        assertThat(tasks()).isNotEmpty().allSatisfy(task -> {
            Matcher asked = STEP.matcher(task.getCamundaDueDate());
            assertThat(DUE_STEP.of(task).orElse("none"))
                    .as(task.getId())
                    .isEqualTo(asked.find() ? asked.group(1) : "none");
            DUE_STEP.of(task).ifPresent(Step::of);
        });
    }

    /** Some working days from its beginning, or the day on which something is due as well. */
    @Test
    void aTaskOfWorkingDaysOnlyIsAStepAndNoOtherIs() {
        assertThat(tasks()).isNotEmpty().allSatisfy(task -> assertThat(DUE_KIND.of(task))
                .as(task.getId())
                .hasValue(
                        task.getCamundaDueDate().contains(".forStep(")
                                ? DueKind.STEP.key()
                                : task.getCamundaDueDate().contains(".forTerm(")
                                        ? DueKind.REPORT.key()
                                        : DueKind.DATED.key()));
    }

    @Test
    void everyTimerSaysWhetherItMovesWithTheCalendar() {
        assertThat(all(TimerEventDefinition.class)).isNotEmpty().allSatisfy(timer -> {
            Event event = (Event) timer.getParentElement();
            assertThat(FOLLOWS_CALENDAR.of(event).orElse("not said"))
                    .as(event.getId())
                    .matches(CALENDAR.matcher(timer.getTextContent()).find() ? "true" : "true|false");
        });
    }

    @Test
    void aModelSaysNothingThatNobodyAsksFor() {
        assertThat(all(CamundaProperty.class))
                .isNotEmpty()
                .extracting(CamundaProperty::getCamundaName)
                .isSubsetOf("followsCalendar", "dueKind", "dueStep");
    }

    private static List<UserTask> tasks() {
        return all(UserTask.class);
    }

    private static <T extends ModelElementInstance> List<T> all(Class<T> kind) {
        return Files.bpmn().stream()
                .flatMap(file -> new ProcessModel(file).instance().getModelElementsByType(kind).stream())
                .toList();
    }
}
