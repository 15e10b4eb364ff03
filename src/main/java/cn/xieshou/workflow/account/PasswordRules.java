package cn.xieshou.workflow.account;

import cn.xieshou.database.Installation;
import cn.xieshou.shared.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which passwords are accepted; the engine asks too, so that no way of setting one goes around the rules. */
@Component
class PasswordRules implements PasswordPolicy, PasswordPolicyRule {

    static final int SHORTEST = 8;

    /** BCrypt reads no further. */
    private static final int MOST_BYTES = 72;

    private static final Pattern ONLY_DIGITS = Pattern.compile("[\\p{N}\\p{P}\\p{Z}]*");

    private final Installation installation;
    private final ObjectProvider<AccountWords> words;

    PasswordRules(Installation installation, ObjectProvider<AccountWords> words) {
        this.installation = installation;
        this.words = words;
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
        if (ONLY_DIGITS.matcher(raw).matches()) {
            return Optional.of("密码不能只用数字和符号");
        }
        return raw.equalsIgnoreCase(account) ? Optional.of("密码不能与账号相同") : guessable(account, raw);
    }

    private Optional<String> guessable(String account, String raw) {
        if (new PasswordStrength(List.of()).of(raw) < PasswordStrength.ENOUGH) {
            return Optional.of("这个密码太常见或太有规律，容易被猜到，请换一个");
        }
        List<String> own = new ArrayList<>(List.of(account));
        words.orderedStream().map(known -> known.of(account)).forEach(own::addAll);
        return new PasswordStrength(own).of(raw) < PasswordStrength.ENOUGH
                ? Optional.of("密码里除了账号、姓名、学校和数字，几乎没有别的内容，容易被猜到，请换一个")
                : Optional.empty();
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

    /** A password that is being stored is refused with the reason; one that is only looked at, by the engine's own words. */
    @Override
    public boolean execute(String candidate, User user) {
        String account = user == null || user.getId() == null ? "" : user.getId();
        Optional<String> problem = problem(account, candidate);
        if (problem.isPresent() && user instanceof UserEntity stored && stored.hasNewPassword()) {
            throw new BadUserRequestException(problem.get());
        }
        return problem.isEmpty();
    }
}
