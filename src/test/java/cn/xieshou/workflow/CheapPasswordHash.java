package cn.xieshou.workflow;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** A millisecond instead of seventy for every account, sign-in and REST call of the tests; benchmarks do without. */
@Component
@ConditionalOnProperty(name = "xieshou.cheap-hashes", matchIfMissing = true)
@Primary
class CheapPasswordHash extends PasswordHash {

    private static final int CHEAPEST = 4;

    CheapPasswordHash() {
        super(CHEAPEST);
    }
}
