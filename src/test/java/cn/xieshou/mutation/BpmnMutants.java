package cn.xieshou.mutation;

import cn.xieshou.mutation.ModelMutant.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The faults of a process model: steps of somebody else, steps due at another date, ways that lead elsewhere. */
final class BpmnMutants {

    /** The key of a step or of a matter of the year, in quotes. */
    private static final Pattern DUE_KEY = Pattern.compile("'([a-z]+[.-][a-z.-]+)'");

    private final Path file;
    private final List<ModelMutant> mutants = new ArrayList<>();

    private BpmnMutants(Path file) {
        this.file = file;
    }

    static List<ModelMutant> of(Path file) {
        BpmnMutants all = new BpmnMutants(file);
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Collection<UserTask> tasks = model.getModelElementsByType(UserTask.class);
        tasks.forEach(all::people);
        List<String> dates = tasks.stream()
                .map(UserTask::getCamundaDueDate)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        tasks.forEach(task -> all.date(task, dates));
        model.getModelElementsByType(ConditionExpression.class).forEach(all::negated);
        model.getModelElementsByType(ExclusiveGateway.class).forEach(all::otherDefault);
        return all.mutants;
    }

    /** The model without a fault, written as the others are. */
    static ModelMutant control(Path file) {
        return new ModelMutant(
                file, Kind.DEFAULT, "-", "-", "no fault", Bpmn.convertToString(Bpmn.readModelFromFile(file.toFile())));
    }

    private void people(UserTask task) {
        String who = task.getCamundaAssignee();
        if (who != null) {
            swapped(who, "liaison(", "principal(").forEach(other -> assign(task, who, other));
            swapped(who, "supportingSchool", "recipientSchool").forEach(other -> assign(task, who, other));
            swapped(who, ".confirmer(", ".recorder(").forEach(other -> assign(task, who, other));
        } else {
            String group = task.getCamundaCandidateGroups();
            String other = group.equals("office") ? "personnel" : "office";
            add(Kind.ASSIGNEE, task.getId(), task.getId(), group, other, (BpmnModelInstance model) -> task(
                            model, task.getId())
                    .setCamundaCandidateGroups(other));
        }
    }

    private void assign(UserTask task, String from, String to) {
        add(Kind.ASSIGNEE, task.getId(), task.getId(), from, to, model -> task(model, task.getId())
                .setCamundaAssignee(to));
    }

    /** The date of another step of the model, where the key of that step is another; else one that every model could have. */
    private void date(UserTask task, List<String> dates) {
        String due = task.getCamundaDueDate();
        if (due == null) {
            return;
        }
        String key = key(due);
        String other = dates.stream()
                .map(BpmnMutants::key)
                .filter(one -> !one.equals(key) && one.contains(".") == key.contains("."))
                .findFirst()
                .orElse(key.contains(".") ? "matching.decide" : "annual-plan");
        String changed = due.replace("'" + key + "'", "'" + other + "'");
        add(Kind.DUE, task.getId(), task.getId(), key, other, model -> task(model, task.getId())
                .setCamundaDueDate(changed));
    }

    private static String key(String due) {
        Matcher key = DUE_KEY.matcher(due);
        if (!key.find()) {
            throw new IllegalStateException("no key in " + due);
        }
        return key.group(1);
    }

    private void negated(ConditionExpression condition) {
        SequenceFlow conditional = (SequenceFlow) condition.getParentElement();
        String flow = conditional.getId();
        String from = condition.getTextContent().strip();
        String to = "${!(" + from.substring(2, from.length() - 1) + ")}";
        add(Kind.CONDITION, flow, conditional.getSource().getId(), from, to, model -> condition(model, flow)
                .setTextContent(to));
    }

    /** The default flow and the first other one change places. */
    private void otherDefault(ExclusiveGateway gateway) {
        SequenceFlow usual = gateway.getDefault();
        if (usual == null) {
            return;
        }
        String other = gateway.getOutgoing().stream()
                .map(SequenceFlow::getId)
                .filter(id -> !id.equals(usual.getId()))
                .findFirst()
                .orElseThrow();
        add(Kind.DEFAULT, gateway.getId(), gateway.getId(), usual.getId(), other, model -> {
            SequenceFlow now = model.getModelElementById(other);
            SequenceFlow before = model.getModelElementById(usual.getId());
            ConditionExpression condition = now.getConditionExpression();
            String text = condition.getTextContent();
            now.removeConditionExpression();
            ConditionExpression moved = model.newInstance(ConditionExpression.class);
            moved.setTextContent(text);
            before.setConditionExpression(moved);
            ((ExclusiveGateway) model.getModelElementById(gateway.getId())).setDefault(now);
        });
    }

    private static List<String> swapped(String text, String one, String two) {
        if (!text.contains(one) && !text.contains(two)) {
            return List.of();
        }
        return List.of(text.replace(one, "\0").replace(two, one).replace("\0", two));
    }

    private static UserTask task(BpmnModelInstance model, String id) {
        return model.getModelElementById(id);
    }

    private static ConditionExpression condition(BpmnModelInstance model, String flow) {
        return ((SequenceFlow) model.getModelElementById(flow)).getConditionExpression();
    }

    private void add(Kind kind, String element, String at, String from, String to, Consumer<BpmnModelInstance> fault) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        fault.accept(model);
        mutants.add(new ModelMutant(file, kind, element, at, from + " -> " + to, Bpmn.convertToString(model)));
    }
}
