package cn.xieshou.workflow;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's users with the product's rules for signing in: whoever asks whether a password is right (sign-in page, HTTP
 * Basic, the engine's own API) meets the same lock. The engine's own delays, which end in a lock for good, are not used.
 */
class AccountIdentityProvider extends DbIdentityServiceProvider {

    private final AccountAccess access;
    private final PasswordRules rules;
    private final PasswordHash hash;

    AccountIdentityProvider(AccountAccess access, PasswordRules rules, PasswordHash hash) {
        this.access = access;
        this.rules = rules;
        this.hash = hash;
    }

    @Override
    public boolean checkPassword(String account, String password) {
        UserEntity user = findUserById(account);
        if (user == null || password == null || user.getPassword() == null) {
            takeAsLong();
            return false;
        }
        if (!access.attempt(account) || !matchPassword(password, user)) {
            return false;
        }
        access.succeeded(account);
        return true;
    }

    /** The answer to an unknown account must not come quicker. */
    private void takeAsLong() {
        hash.encrypt("nobody's password");
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        UserEntity entity = (UserEntity) user;
        String raw = entity.hasNewPassword() ? newPassword(entity) : null;
        IdentityOperationResult result = super.saveUser(user);
        if (IdentityOperationResult.OPERATION_CREATE.equals(result.getOperation())) {
            access.created(user.getId());
        }
        if (raw != null) {
            access.passwordSet(user.getId(), !rules.sample(raw));
        }
        return result;
    }

    private static String newPassword(UserEntity user) {
        return (String) new org.springframework.beans.DirectFieldAccessor(user).getPropertyValue("newPassword");
    }

    @Override
    public IdentityOperationResult deleteUser(String account) {
        IdentityOperationResult result = super.deleteUser(account);
        access.deleted(account);
        return result;
    }
}
