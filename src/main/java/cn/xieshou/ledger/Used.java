package cn.xieshou.ledger;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What has judged by activities. */
@Component
class Used {

    private final ObjectProvider<EvaluatedActivities> judges;

    Used(ObjectProvider<EvaluatedActivities> judges) {
        this.judges = judges;
    }

    /** In words; empty if nothing has used the activity. */
    Optional<String> by(long activity) {
        return judges.orderedStream()
                .flatMap(one -> one.usedBy(activity).stream())
                .findFirst();
    }
}
