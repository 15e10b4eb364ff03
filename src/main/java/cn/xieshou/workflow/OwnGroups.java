package cn.xieshou.workflow;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** The groups that somebody belongs to. */
@Component
public class OwnGroups {

    private final IdentityService identity;

    OwnGroups(IdentityService identity) {
        this.identity = identity;
    }

    public Set<String> of(String account) {
        return identity.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }
}
