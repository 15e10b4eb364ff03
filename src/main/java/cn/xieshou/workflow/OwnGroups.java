package cn.xieshou.workflow;

import cn.xieshou.shared.ReadOnce;
import cn.xieshou.workflow.account.SystemView;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** The groups that somebody belongs to. */
@Component
public class OwnGroups {

    private final IdentityService identity;
    private final SystemView engine;

    OwnGroups(IdentityService identity, SystemView engine) {
        this.identity = identity;
        this.engine = engine;
    }

    public Set<String> of(String account) {
        return ReadOnce.of(
                "own groups",
                account,
                () -> engine.read(() -> identity.createGroupQuery().groupMember(account).list().stream()
                        .map(Group::getId)
                        .collect(Collectors.toSet())));
    }
}
