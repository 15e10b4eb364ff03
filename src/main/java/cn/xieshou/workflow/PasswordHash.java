package cn.xieshou.workflow;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Slow, salted hashes in place of the engine's single round of SHA-512. */
class PasswordHash implements PasswordEncryptor {

    /** A few milliseconds: the sample password is no secret, and sixty accounts get it at the first start. */
    private static final BCryptPasswordEncoder CHEAP = new BCryptPasswordEncoder(4);

    private static final BCryptPasswordEncoder STRONG = new BCryptPasswordEncoder(10);

    @Override
    public String encrypt(String password) {
        return (Installation.SAMPLE_PASSWORD.equals(password) ? CHEAP : STRONG).encode(password);
    }

    @Override
    public boolean check(String password, String encrypted) {
        return STRONG.matches(password, encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return "bcrypt";
    }
}
