package cn.xieshou.workflow.account;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The groups of accounts and what they are called, kept in the engine's identity service. */
@Service
@Transactional
public class EngineGroups {

    private final IdentityService identity;
    private final ManyAccounts many;
    private final SystemView engine;

    EngineGroups(IdentityService identity, ManyAccounts many, SystemView engine) {
        this.identity = identity;
        this.many = many;
        this.engine = engine;
    }

    /** Creates a group or gives it another name; an account that is put into a missing one creates it under its id. */
    public void name(String id, String name) {
        engine.read(() -> {
            Group known = identity.createGroupQuery().groupId(id).singleResult();
            Group group = known == null ? identity.newGroup(id) : known;
            group.setName(name);
            group.setType(AccountGroups.type(id));
            identity.saveGroup(group);
            return null;
        });
    }

    /** As {@link #name} for many: names by id. */
    public void name(Map<String, String> names) {
        engine.read(() -> many.nameGroups(names));
    }

    void ensure(String id) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            name(id, AccountGroups.name(id));
        }
    }

    /** Ids of the groups that the account is in. */
    List<String> of(String account) {
        return identity.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .sorted()
                .toList();
    }
}
