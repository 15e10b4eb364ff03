package cn.xieshou.workflow.grant;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import cn.xieshou.workflow.account.AccountGroups;
import cn.xieshou.workflow.account.EngineGroups;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What holds for whole roles and never changes. Nobody but administrators holds anything on all instances of a definition:
 * READ on definitions shows their models, no instance, task or history.
 */
@Component
class StandingGrants {

    private final AuthorizationService authorizations;
    private final EngineGroups groups;

    StandingGrants(AuthorizationService authorizations, EngineGroups groups) {
        this.authorizations = authorizations;
        this.groups = groups;
    }

    @Transactional
    public void ensure() {
        groups.name(Groups.CAMUNDA_ADMIN, AccountGroups.name(Groups.CAMUNDA_ADMIN));
        for (Resource resource : Resources.values()) {
            ensure(AUTH_TYPE_GRANT, Groups.CAMUNDA_ADMIN, resource, ANY, Permissions.ALL);
        }
        ensure(AUTH_TYPE_GLOBAL, null, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        ensure(AUTH_TYPE_GLOBAL, null, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
    }

    private void ensure(
            int type,
            @org.jspecify.annotations.Nullable String group,
            Resource resource,
            String id,
            Permission permission) {
        var known = authorizations
                .createAuthorizationQuery()
                .authorizationType(type)
                .resourceType(resource)
                .resourceId(id);
        if ((group == null ? known : known.groupIdIn(group)).count() > 0) {
            return;
        }
        Authorization grant = authorizations.createNewAuthorization(type);
        if (group == null) {
            grant.setUserId(ANY);
        } else {
            grant.setGroupId(group);
        }
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.addPermission(permission);
        authorizations.saveAuthorization(grant);
    }
}
