package cn.xieshou.workflow.account;

import java.io.Serializable;
import java.util.List;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * An account that may sign in; the principal of whoever is signed in, whose {@link #getName() name} is the account.
 *
 * @param account its name, {@code yizhong.principal}
 * @param fullName the person's full Chinese name
 * @param groups ids of the groups it belongs to
 * @param mustChangePassword whether its password was set by somebody else
 * @param credentials rises with every new password
 */
public record Account(String account, String fullName, List<String> groups, boolean mustChangePassword, int credentials)
        implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return account;
    }
}
