package cn.xieshou.workflow.tasklist;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the shared filters of Tasklist as the product ships them, on every start; other filters are left alone. */
@Component
class SharedFilters implements ApplicationRunner {

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    SharedFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        Map<Object, Filter> stored = stored();
        for (SharedFilter shared : SharedFilter.ALL) {
            Filter filter = stored.getOrDefault(shared.key(), filters.newTaskFilter());
            filter.setName(shared.title());
            filter.setQuery(shared.query(tasks));
            filter.setProperties(shared.properties());
            filters.saveFilter(filter);
            openToEverybody(filter);
        }
    }

    private Map<Object, Filter> stored() {
        return filters.createFilterQuery().list().stream()
                .filter(filter ->
                        filter.getProperties() != null && filter.getProperties().containsKey(SharedFilter.KEY))
                .collect(Collectors.toMap(SharedFilters::key, Function.identity(), (first, second) -> first));
    }

    private static Object key(Filter filter) {
        return Objects.requireNonNull(filter.getProperties().get(SharedFilter.KEY));
    }

    private void openToEverybody(Filter filter) {
        boolean open = authorizations
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                        .resourceType(Resources.FILTER)
                        .resourceId(filter.getId())
                        .count()
                > 0;
        if (!open) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            grant.setUserId(Authorization.ANY);
            grant.setResource(Resources.FILTER);
            grant.setResourceId(filter.getId());
            grant.addPermission(Permissions.READ);
            authorizations.saveAuthorization(grant);
        }
    }
}
