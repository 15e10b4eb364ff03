package cn.xieshou.workflow.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.ResourceDefinitionEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Refuses a deployment whose models name forms or tables that it does not bring along although it must: the next task's form
 * would answer 404, the next decision fail.
 */
class WholeDeployments implements Deployer {

    private static final String WITH_THE_MODEL = "deployment";

    /** The engine also comes by when it reads one model of an old deployment again, by itself: after every start. */
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        List<ProcessDefinitionEntity> models = deployed(deployment, ProcessDefinitionEntity.class);
        // What is only read again after a restart was whole when it was deployed, and comes one resource at a time.
        if (!deployment.isNew() || models.isEmpty()) {
            return;
        }
        Set<String> brought = Stream.concat(
                        deployed(deployment, CamundaFormDefinitionEntity.class).stream(),
                        deployed(deployment, DecisionDefinitionEntity.class).stream())
                .map(ResourceDefinitionEntity::getKey)
                .collect(Collectors.toSet());
        List<String> problems = new ArrayList<>();
        for (ProcessDefinitionEntity model : models) {
            Set<String> missing = named(read(deployment, model));
            missing.removeAll(brought);
            if (!missing.isEmpty()) {
                problems.add(model.getResourceName() + "：" + String.join("、", missing));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadUserRequestException("模型引用的表单或决策表不在这次部署里，请把它们和模型一起部署。" + String.join("；", problems));
        }
    }

    /** Keys of forms that the model takes from its own deployment, and of its tables: none is older than a model that asks it. */
    private static Set<String> named(BpmnModelInstance model) {
        Set<String> keys = new TreeSet<>();
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            add(task.getCamundaFormRef(), task.getCamundaFormRefBinding(), keys);
        }
        for (StartEvent start : model.getModelElementsByType(StartEvent.class)) {
            add(start.getCamundaFormRef(), start.getCamundaFormRefBinding(), keys);
        }
        for (BusinessRuleTask task : model.getModelElementsByType(BusinessRuleTask.class)) {
            add(task.getCamundaDecisionRef(), WITH_THE_MODEL, keys);
        }
        return keys;
    }

    private static void add(
            @org.jspecify.annotations.Nullable String key,
            @org.jspecify.annotations.Nullable String binding,
            Set<String> keys) {
        if (key != null && WITH_THE_MODEL.equals(binding) && !key.contains("${")) {
            keys.add(key);
        }
    }

    private static BpmnModelInstance read(DeploymentEntity deployment, ProcessDefinitionEntity model) {
        ResourceEntity resource = deployment.getResource(model.getResourceName());
        return Bpmn.readModelFromStream(new ByteArrayInputStream(resource.getBytes()));
    }

    private static <T> List<T> deployed(DeploymentEntity deployment, Class<T> kind) {
        return Optional.ofNullable(deployment.getDeployedArtifacts(kind)).orElseGet(List::of);
    }
}
