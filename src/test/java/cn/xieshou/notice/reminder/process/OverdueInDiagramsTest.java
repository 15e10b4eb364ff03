package cn.xieshou.notice.reminder.process;

import static cn.xieshou.workflow.insight.ModelProperty.DUE_KIND;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.notice.reminder.DueKind;
import cn.xieshou.notice.reminder.Occasion;
import cn.xieshou.notice.reminder.ReminderSchedule.Verdict;
import cn.xieshou.notice.reminder.Situation;
import cn.xieshou.testing.DecisionTable;
import cn.xieshou.testing.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A diagram says what happens when its steps are late: by whom and by which rule, in the words of what the rule does. */
class OverdueInDiagramsTest {

    private static final int SECTION_AFTER = 3;
    private static final int OFFICE_AFTER = 5;

    private static final String WATCH = "期限提醒";
    private static final String RULE = "提醒与上报规则";

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.partOf("reminder-schedule");

    static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(ModelFolder.path())) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyDiagramWhoseStepsAreDueSaysWhatFollows(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Set<DueKind> kinds = model.getModelElementsByType(UserTask.class).stream()
                .flatMap(task -> DUE_KIND.of(task).stream())
                .map(OverdueInDiagramsTest::kind)
                .collect(Collectors.toSet());
        List<String> said = model.getModelElementsByType(TextAnnotation.class).stream()
                .map(note -> note.getText().getTextContent().replaceAll("\\s", ""))
                .filter(text -> text.startsWith("各步骤逾期后"))
                .toList();

        assertThat(said).isEqualTo(kinds.isEmpty() ? List.of() : List.of(whatFollows(kinds)));
    }

    @Test
    void theDiagramThatItNamesAndItsRuleAreCalledSo() {
        assertThat(Bpmn.readModelFromFile(ModelFolder.path()
                                .resolve("deadline-watch.bpmn")
                                .toFile())
                        .getModelElementsByType(Process.class))
                .extracting(Process::getName)
                .containsExactly(WATCH);
        assertThat(Dmn.readModelFromFile(ModelFolder.path()
                                .resolve("reminder-schedule.dmn")
                                .toFile())
                        .getModelElementsByType(Decision.class))
                .extracting(Decision::getName)
                .containsExactly(RULE);
    }

    private static String whatFollows(Set<DueKind> kinds) {
        kinds.forEach(OverdueInDiagramsTest::rises);
        Set<Boolean> atOnce =
                kinds.stream().map(kind -> late(kind, 1).section()).collect(Collectors.toSet());
        String section = atOnce.size() > 1
                ? "；有固定日期的同时报归口股室，其余较久的再报；仍未办结的报办公室。"
                : (atOnce.contains(true) ? "，同时报归口股室；" : "；较久的报归口股室，") + "仍未办结的再报办公室。";
        return "各步骤逾期后，每个工作日提醒办理人、知会相关人" + section + "见“" + WATCH + "”流程、“" + RULE + "”表。";
    }

    /** What the texts have in common: from the first day to the holder, later to the section, at last to the office. */
    private static void rises(DueKind kind) {
        assertThat(late(kind, 1)).matches(Verdict::remind).matches(verdict -> !verdict.office());
        assertThat(late(kind, SECTION_AFTER)).matches(Verdict::section);
        assertThat(late(kind, OFFICE_AFTER)).matches(Verdict::office);
    }

    private static Verdict late(DueKind kind, int days) {
        Map<String, Object> facts =
                DmnReminderSchedule.facts(new Situation(Occasion.OVERDUE, kind, 0, days, true, true));
        facts.put("sectionAfter", SECTION_AFTER);
        facts.put("officeAfter", OFFICE_AFTER);
        return DmnReminderSchedule.verdict(TABLE.ask(facts).getSingleResult());
    }

    private static DueKind kind(String key) {
        return Stream.of(DueKind.values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
