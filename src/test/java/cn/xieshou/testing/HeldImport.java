package cn.xieshou.testing;

import cn.xieshou.pairing.PairingRegistered;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Holds up what registers pairings in a {@link ChildApplication} once it has {@code XIESHOU_TEST_HELDIMPORT} of them, so that it can
 * be killed there: the transaction is still open then.
 */
@Component
@ConditionalOnProperty("xieshou.test.heldimport")
public class HeldImport {

    /** Only a test that has forgotten its child waits as long. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final AtomicInteger left;

    HeldImport(@Value("${xieshou.test.heldimport}") int pairings) {
        this.left = new AtomicInteger(pairings);
    }

    @EventListener
    public void hold(PairingRegistered registered) {
        if (left.decrementAndGet() == 0) {
            LockSupport.parkNanos(LONGEST.toNanos());
        }
    }
}
