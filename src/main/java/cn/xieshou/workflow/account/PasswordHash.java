package cn.xieshou.workflow.account;

import cn.xieshou.database.Installation;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Slow, salted hashes in place of the engine's single round of SHA-512. */
@Component
public class PasswordHash implements PasswordEncryptor {

    /** A few milliseconds: the sample password is no secret, and sixty accounts get it at the first start. */
    private static final BCryptPasswordEncoder CHEAP = new BCryptPasswordEncoder(4);

    private static final int STRENGTH = 10;

    private final BCryptPasswordEncoder strong;
    private final String nobodys;

    PasswordHash() {
        this(STRENGTH);
    }

    /** Of another strength, for the tests; no setting of the product leads here. */
    PasswordHash(int strength) {
        strong = new BCryptPasswordEncoder(strength);
        // Of no password at all, and as much work to compare with as any other.
        nobodys = "$2a$%02d$".formatted(strength) + ".".repeat(53);
    }

    @Override
    public String encrypt(String password) {
        return (Installation.SAMPLE_PASSWORD.equals(password) ? CHEAP : strong).encode(password);
    }

    @Override
    public boolean check(String password, String encrypted) {
        return strong.matches(password, encrypted);
    }

    /** As much work as {@link #check}, for accounts that have no hash or are not to be asked: their answer comes no quicker. */
    void checkNobodys(String password) {
        strong.matches(password, nobodys);
    }

    @Override
    public String hashAlgorithmName() {
        return "bcrypt";
    }
}
