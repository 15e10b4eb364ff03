package cn.xieshou.workflow.grant;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Component;

/**
 * Own-school isolation in the engine: an instance is readable by the two schools it is about, the section it went to and
 * the office, and by nobody else; no school holds a grant on a definition's instances. Called instances get their own
 * grants; the engine removes them with the instance.
 */
@Component
public class InstanceGrants implements ExecutionListener {

    private static final List<String> SCHOOLS = List.of("supportingSchool", "recipientSchool");

    @Override
    public void notify(DelegateExecution instance) {
        readers(instance).forEach(group -> grant(instance.getProcessInstanceId(), group));
    }

    private static Set<String> readers(DelegateExecution instance) {
        Set<String> groups = new LinkedHashSet<>();
        groups.add("office");
        for (String variable : SCHOOLS) {
            if (instance.getVariable(variable) instanceof String school) {
                groups.add("principal-" + school);
                groups.add("liaison-" + school);
            }
        }
        if (instance.getVariable("section") instanceof String section) {
            groups.add(section);
        }
        return groups;
    }

    private static void grant(String instance, String group) {
        AuthorizationEntity grant = new AuthorizationEntity(AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(Resources.PROCESS_INSTANCE);
        grant.setResourceId(instance);
        grant.addPermission(Permissions.READ);
        var context = Context.getCommandContext();
        context.runWithoutAuthorization(() -> {
            context.getAuthorizationManager().insert(grant);
            return null;
        });
    }
}
