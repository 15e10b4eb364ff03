package cn.xieshou.workflow.account;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** A millisecond instead of seventy for every account, sign-in and REST call of the tests; benchmarks do without. */
@Component
@ConditionalOnProperty(name = "xieshou.cheap-hashes", matchIfMissing = true)
@Primary
public class CheapPasswordHash extends PasswordHash {

    private static final int CHEAPEST = 4;

    CheapPasswordHash() {
        super(CHEAPEST);
    }

    private final java.util.concurrent.atomic.AtomicInteger looks = new java.util.concurrent.atomic.AtomicInteger();

    /** How many passwords were looked at, also those of nobody. */
    public int looks() {
        return looks.get();
    }

    @Override
    public boolean check(String password, String encrypted) {
        looks.incrementAndGet();
        return super.check(password, encrypted);
    }

    @Override
    void checkNobodys(String password) {
        looks.incrementAndGet();
        super.checkNobodys(password);
    }
}
