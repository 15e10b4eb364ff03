package cn.xieshou.models;

import static cn.xieshou.workflow.insight.ModelProperty.DUE_KIND;
import static cn.xieshou.workflow.insight.ModelProperty.DUE_STEP;
import static cn.xieshou.workflow.insight.ModelProperty.FOLLOWS_CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.notice.reminder.DueKind;
import cn.xieshou.programme.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the code asks the models by name is said by every step that is asked, and nothing else is. */
class ModelPropertiesTest {

    private static final Pattern STEP = Pattern.compile("'([a-z]+\\.[a-z-]+)'");

    /** What a timer asks for that waits for a day of the calendar, whoever asks. */
    private static final Pattern CALENDAR = Pattern.compile(
            "deadlines\\.(forYear|forTerm|morningOf|beforeTermEnd)\\(|yearly\\.|serviceDates\\.|\\.cycleEnd\\(");

    static List<Path> models() {
        return Files.bpmn();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTaskSaysWhatKindOfDateItIsDueOn(Path file) {
        assertThat(tasks(file))
                .allSatisfy(
                        task -> assertThat(DUE_KIND.of(task)).as(task.getId()).hasValueSatisfying(kind -> assertThat(
                                        Stream.of(DueKind.values()).map(DueKind::key))
                                .contains(kind)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTaskNamesTheStepWhoseWorkingDaysItHas(Path file) {
        assertThat(tasks(file)).allSatisfy(task -> {
            Matcher asked = STEP.matcher(task.getCamundaDueDate());
            assertThat(DUE_STEP.of(task).orElse("none"))
                    .as(task.getId())
                    .isEqualTo(asked.find() ? asked.group(1) : "none");
            DUE_STEP.of(task).ifPresent(Step::of);
        });
    }

    /** Some working days from its beginning, or the day on which something is due as well. */
    @ParameterizedTest
    @MethodSource("models")
    void aTaskOfWorkingDaysOnlyIsAStepAndNoOtherIs(Path file) {
        assertThat(tasks(file)).allSatisfy(task -> assertThat(DUE_KIND.of(task))
                .as(task.getId())
                .hasValue(
                        task.getCamundaDueDate().contains(".forStep(")
                                ? DueKind.STEP.key()
                                : task.getCamundaDueDate().contains(".forTerm(")
                                        ? DueKind.REPORT.key()
                                        : DueKind.DATED.key()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTimerSaysWhetherItMovesWithTheCalendar(Path file) {
        assertThat(new ProcessModel(file).instance().getModelElementsByType(TimerEventDefinition.class))
                .allSatisfy(timer -> {
                    Event event = (Event) timer.getParentElement();
                    assertThat(FOLLOWS_CALENDAR.of(event).orElse("not said"))
                            .as(event.getId())
                            .matches(CALENDAR.matcher(timer.getTextContent()).find() ? "true" : "true|false");
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelSaysNothingThatNobodyAsksFor(Path file) {
        assertThat(new ProcessModel(file).instance().getModelElementsByType(CamundaProperty.class))
                .extracting(CamundaProperty::getCamundaName)
                .isSubsetOf("followsCalendar", "dueKind", "dueStep");
    }

    private static List<UserTask> tasks(Path file) {
        return List.copyOf(new ProcessModel(file).instance().getModelElementsByType(UserTask.class));
    }
}
