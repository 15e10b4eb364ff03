package cn.xieshou.testing;

import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The models as they lie in {@code processes/}. */
public final class Models {

    /** Every class of paths asks for its own; reading all models anew for each took a tenth of those tests' time. */
    private static final Map<Path, Map<String, Set<String>>> STEPS = new ConcurrentHashMap<>();

    private Models() {}

    /** Ids of the user tasks of a process, as the models have them now. */
    public static Set<String> steps(String process) {
        return STEPS.computeIfAbsent(ModelFolder.path(), Models::stepsIn).getOrDefault(process, Set.of());
    }

    private static Map<String, Set<String>> stepsIn(Path folder) {
        File[] files = folder.toFile().listFiles((of, name) -> name.endsWith(".bpmn"));
        return Arrays.stream(files)
                .map(Bpmn::readModelFromFile)
                .flatMap(model -> model.getModelElementsByType(Process.class).stream())
                .collect(Collectors.toUnmodifiableMap(Process::getId, Models::stepsOf));
    }

    private static Set<String> stepsOf(Process process) {
        return process.getModelInstance().getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Ids that a constants class names and the model does not have; facts and routing values are lower case. */
    public static List<String> strayIds(String stem, Class<?> constants) {
        BpmnModelInstance model = Bpmn.readModelFromFile(new File("processes/" + stem + ".bpmn"));
        List<String> stray = new ArrayList<>();
        for (Field field : constants.getDeclaredFields()) {
            String id = text(field);
            if (id != null && model.getModelElementById(id) == null && !isSaid(model, id)) {
                stray.add(id);
            }
        }
        return stray;
    }

    private static boolean isSaid(BpmnModelInstance model, String id) {
        return isFact(model, id) || isMessage(model, id) || isDecision(model, id);
    }

    /** A decision table that the model asks. */
    private static boolean isDecision(BpmnModelInstance model, String id) {
        return model.getModelElementsByType(BusinessRuleTask.class).stream()
                .anyMatch(task -> id.equals(task.getCamundaDecisionRef()));
    }

    /** Values that gateways compare facts with. */
    private static boolean isFact(BpmnModelInstance model, String value) {
        return Bpmn.convertToString(model).contains("== '" + value + "'");
    }

    /** The part of a message's name before what tells one case from another. */
    private static boolean isMessage(BpmnModelInstance model, String name) {
        return name.endsWith("-")
                && model.getModelElementsByType(Message.class).stream()
                        .anyMatch(message -> message.getName().startsWith(name + "${"));
    }

    private static String text(Field field) {
        if (field.getType() != String.class || !Modifier.isStatic(field.getModifiers())) {
            return null;
        }
        try {
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(Arrays.toString(e.getStackTrace()), e);
        }
    }
}
