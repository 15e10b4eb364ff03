package cn.xieshou.ledger;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What a test says that a judgement has used. */
@Component
class JudgedInTests implements EvaluatedActivities {

    final Set<Long> used = ConcurrentHashMap.newKeySet();

    @Override
    public Optional<String> usedBy(long activity) {
        return used.contains(activity) ? Optional.of("第一学期评估") : Optional.empty();
    }
}
