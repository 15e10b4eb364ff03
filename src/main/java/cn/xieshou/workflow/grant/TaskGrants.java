package cn.xieshou.workflow.grant;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * The grants the engine gives by itself, with two corrections: whoever a task is taken from loses the grant on it (the
 * engine leaves it), and an account may read itself, not change or delete itself.
 */
public class TaskGrants extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity @Nullable [] newTaskAssignee(
            Task task, @Nullable String oldAssignee, @Nullable String newAssignee) {
        if (oldAssignee != null && !oldAssignee.equals(newAssignee) && !isCandidate(task, oldAssignee)) {
            getAuthorizationManager()
                    .deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), oldAssignee);
        }
        return super.newTaskAssignee(task, oldAssignee, newAssignee);
    }

    private static boolean isCandidate(Task task, String account) {
        return ((TaskEntity) task)
                .getIdentityLinks().stream()
                        .anyMatch(link ->
                                IdentityLinkType.CANDIDATE.equals(link.getType()) && account.equals(link.getUserId()));
    }

    @Override
    public AuthorizationEntity[] newUser(User user) {
        AuthorizationEntity grant = new AuthorizationEntity(AUTH_TYPE_GRANT);
        grant.setUserId(user.getId());
        grant.setResource(Resources.USER);
        grant.setResourceId(user.getId());
        grant.addPermission(Permissions.READ);
        return new AuthorizationEntity[] {grant};
    }
}
