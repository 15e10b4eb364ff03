package cn.xieshou.workflow.account;

import cn.xieshou.securitylog.SecurityLog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Thousands of accounts and groups at once: asked for by hundreds, written by one command of the engine, which sends what it
 * inserts in batches. One by one each costs a dozen statements and a command that Spring remembers until the end.
 */
@Component
class ManyAccounts {

    private static final int CHUNK = 500;

    private final IdentityService identity;
    private final ObjectProvider<ProcessEngine> engine;
    private final AccountAccess access;
    private final SecurityLog log;

    ManyAccounts(
            IdentityService identity, ObjectProvider<ProcessEngine> engine, AccountAccess access, SecurityLog log) {
        this.identity = identity;
        this.engine = engine;
        this.access = access;
        this.log = log;
    }

    /** Creates those that are new; returns those that are not. */
    List<NewAccount> put(Collection<NewAccount> accounts) {
        return together(() -> {
            Set<String> known = known(
                    accounts.stream().map(NewAccount::account).toList(),
                    some -> identity.createUserQuery().userIdIn(some).list().stream()
                            .map(User::getId)
                            .toList());
            Map<String, String> missing = new HashMap<>();
            accounts.forEach(one -> one.groups().forEach(group -> missing.put(group, AccountGroups.name(group))));
            missing.keySet().removeAll(groups(missing.keySet()).keySet());
            missing.forEach((id, name) -> save(identity.newGroup(id), name));
            accounts.stream().filter(one -> !known.contains(one.account())).forEach(this::create);
            return accounts.stream()
                    .filter(one -> known.contains(one.account()))
                    .toList();
        });
    }

    Set<String> nameGroups(Map<String, String> names) {
        return together(() -> {
            Map<String, Group> known = groups(names.keySet());
            names.forEach((id, name) -> {
                Group group = known.get(id);
                if (group == null || !name.equals(group.getName())) {
                    save(group == null ? identity.newGroup(id) : group, name);
                }
            });
            return names.keySet();
        });
    }

    private void create(NewAccount account) {
        User user = identity.newUser(account.account());
        user.setFirstName(account.name());
        user.setLastName("");
        user.setEmail(account.email());
        identity.saveUser(user);
        account.groups().stream().sorted().forEach(group -> identity.createMembership(account.account(), group));
    }

    private void save(Group group, String name) {
        group.setName(name);
        group.setType(AccountGroups.type(group.getId()));
        identity.saveGroup(group);
    }

    private Map<String, Group> groups(Collection<String> ids) {
        Map<String, Group> found = new HashMap<>();
        known(ids, some -> {
            identity.createGroupQuery().groupIdIn(some).list().forEach(group -> found.put(group.getId(), group));
            return List.of();
        });
        return found;
    }

    private static Set<String> known(Collection<String> ids, Function<String[], List<String>> question) {
        List<String> all = new ArrayList<>(ids);
        Set<String> found = new HashSet<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            found.addAll(question.apply(
                    all.subList(from, Math.min(from + CHUNK, all.size())).toArray(String[]::new)));
        }
        return found;
    }

    private <T> T together(Supplier<T> work) {
        return log.together(() -> access.together(
                () -> ((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration())
                        .getCommandExecutorTxRequired()
                        .execute(context -> work.get())));
    }
}
