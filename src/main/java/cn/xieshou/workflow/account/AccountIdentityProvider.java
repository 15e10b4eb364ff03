package cn.xieshou.workflow.account;

import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The engine's users as the product keeps them. A password is looked at with the same work for every account, known or not;
 * how often somebody may try is {@link SignInThrottle}'s. The engine's own delays, which end in a lock for good, are not used.
 * Every change is recorded here, whichever door it came through.
 */
class AccountIdentityProvider extends DbIdentityServiceProvider {

    private final AccountAccess access;
    private final PasswordRules rules;
    private final PasswordHash hash;
    private final SecurityLog log;
    private final ApplicationEventPublisher events;

    AccountIdentityProvider(
            AccountAccess access,
            PasswordRules rules,
            PasswordHash hash,
            SecurityLog log,
            ApplicationEventPublisher events) {
        this.access = access;
        this.rules = rules;
        this.hash = hash;
        this.log = log;
        this.events = events;
    }

    @Override
    public boolean checkPassword(String account, String password) {
        UserEntity user = findUserById(account);
        boolean disabled = access.find(account).map(AccountAccess.Row::disabled).orElse(true);
        if (user == null || user.getPassword() == null || disabled) {
            hash.checkNobodys(password == null ? "" : password);
            return false;
        }
        return matchPassword(password == null ? "" : password, user);
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        UserEntity entity = (UserEntity) user;
        String raw = entity.hasNewPassword() ? newPassword(entity) : null;
        boolean own = isOwn(user);
        if (raw != null && !own && getCurrentAuthentication() != null) {
            throw new BadUserRequestException("密码只能由本人设置，请在“账号”页面给本人发送设置密码的链接");
        }
        IdentityOperationResult result = super.saveUser(user);
        if (IdentityOperationResult.OPERATION_CREATE.equals(result.getOperation())) {
            access.created(user.getId());
            log.done(SecurityKind.ACCOUNT_CREATED, user.getId(), "");
        } else if (raw == null) {
            log.done(SecurityKind.ACCOUNT_CHANGED, user.getId(), "");
        }
        if (raw != null) {
            access.passwordSet(user.getId(), !own && !rules.sample(raw));
            log.done(SecurityKind.PASSWORD_CHANGED, user.getId(), "");
        }
        if (raw != null && own) {
            events.publishEvent(new PasswordChosen(user.getId()));
        }
        return result;
    }

    /** Nobody sets another's password, whatever grants there are; the program itself acts as nobody. */
    private boolean isOwn(User user) {
        Authentication actor = getCurrentAuthentication();
        return actor != null && user.getId().equals(actor.getUserId());
    }

    private static String newPassword(UserEntity user) {
        return (String) new org.springframework.beans.DirectFieldAccessor(user).getPropertyValue("newPassword");
    }

    @Override
    public IdentityOperationResult deleteUser(String account) {
        IdentityOperationResult result = super.deleteUser(account);
        access.deleted(account);
        log.done(SecurityKind.ACCOUNT_DELETED, account, "");
        events.publishEvent(new AccountDeleted(account));
        return result;
    }

    @Override
    public IdentityOperationResult createMembership(String account, String group) {
        IdentityOperationResult result = super.createMembership(account, group);
        log.done(SecurityKind.ROLE_CHANGED, account, "加入「" + AccountGroups.name(group) + "」");
        return result;
    }

    @Override
    public IdentityOperationResult deleteMembership(String account, String group) {
        IdentityOperationResult result = super.deleteMembership(account, group);
        log.done(SecurityKind.ROLE_CHANGED, account, "离开「" + AccountGroups.name(group) + "」");
        return result;
    }
}
