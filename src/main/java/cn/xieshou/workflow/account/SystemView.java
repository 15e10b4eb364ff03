package cn.xieshou.workflow.account;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * The engine without its authorizations: for queries that limit themselves to what the account may see, and for bookkeeping that is
 * checked by whoever calls, not by the grants of whoever happens to be signed in.
 */
@Component
public class SystemView {

    private final IdentityService identity;

    SystemView(IdentityService identity) {
        this.identity = identity;
    }

    public <T> T read(Supplier<T> query) {
        Authentication before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return query.get();
        } finally {
            if (before != null) {
                identity.setAuthentication(before);
            }
        }
    }
}
