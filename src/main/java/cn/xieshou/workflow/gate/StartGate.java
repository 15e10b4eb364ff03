package cn.xieshou.workflow.gate;

import cn.xieshou.workflow.StartForm;
import cn.xieshou.workflow.StartForm.Started;
import cn.xieshou.workflow.form.FormSchema;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The only way in which people start a process: through its {@link StartForm}, who decides on business key and facts. */
@Component
public class StartGate {

    private final ObjectProvider<StartForm> forms;
    private final FormSchemas schemas;

    StartGate(ObjectProvider<StartForm> forms, FormSchemas schemas) {
        this.forms = forms;
        this.schemas = schemas;
    }

    /** How the instance begins, in place of what was submitted. */
    Started pass(CommandContext context, ProcessDefinitionEntity process, @Nullable Map<String, Object> submitted) {
        String actor = FormGate.actor(context, "start " + process.getKey());
        StartForm form = form(process, actor);
        return context.runWithoutAuthorization(() -> {
            FormSchema schema =
                    schemas.of(process.getDeploymentId(), form.key(), () -> new GetDeployedStartFormCmd(process.getId())
                            .execute(context));
            return schemas.pass(
                    schema, submitted, form.show(actor), values -> List.of(), values -> form.submit(actor, values));
        });
    }

    /** What the start form opens with. */
    Map<String, Object> show(CommandContext context, ProcessDefinitionEntity process, String actor) {
        StartForm form = form(process, actor);
        return context.runWithoutAuthorization(() -> form.show(actor));
    }

    private StartForm form(ProcessDefinitionEntity process, String actor) {
        FormDefinition start = process.getStartFormDefinition();
        String key = FormGate.formKey(start == null ? null : start.getCamundaFormDefinitionKey());
        return forms.stream()
                .filter(form -> form.key().equals(key) && form.mayStart(actor))
                .findFirst()
                .orElseThrow(() -> new AuthorizationException(actor + " may not start " + process.getKey()));
    }
}
