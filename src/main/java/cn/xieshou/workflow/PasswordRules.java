package cn.xieshou.workflow;

import cn.xieshou.shared.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Which passwords are accepted; the engine asks too, so that no way of setting one goes around the rules. */
@Component
class PasswordRules implements PasswordPolicy, PasswordPolicyRule {

    private static final int SHORTEST = 8;

    /** BCrypt reads no further. */
    private static final int MOST_BYTES = 72;

    private final Installation installation;

    PasswordRules(Installation installation) {
        this.installation = installation;
    }

    /** Why {@code raw} is no password for {@code account}, in Chinese; empty if it is one. */
    Optional<String> problem(String account, String raw) {
        if (sample(raw)) {
            return Optional.empty();
        }
        if (Text.isBlank(raw)) {
            return Optional.of("请填写密码，空格不算");
        }
        if (raw.codePointCount(0, raw.length()) < SHORTEST) {
            return Optional.of("密码至少" + SHORTEST + "个字符");
        }
        if (raw.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("密码太长，最多72个字母数字或24个汉字");
        }
        return raw.equalsIgnoreCase(account) ? Optional.of("密码不能与账号相同") : Optional.empty();
    }

    /** Whether this is the sample accounts' password, where there are sample accounts. */
    boolean sample(String raw) {
        return installation.sampleData() && Installation.SAMPLE_PASSWORD.equals(raw);
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(this);
    }

    @Override
    public String getPlaceholder() {
        return "PASSWORD_POLICY_XIESHOU";
    }

    @Override
    public Map<String, String> getParameters() {
        return Map.of("minLength", Integer.toString(SHORTEST));
    }

    @Override
    public boolean execute(String password) {
        return problem("", password).isEmpty();
    }

    @Override
    public boolean execute(String candidate, User user) {
        String account = user == null || user.getId() == null ? "" : user.getId();
        return problem(account, candidate).isEmpty();
    }
}
