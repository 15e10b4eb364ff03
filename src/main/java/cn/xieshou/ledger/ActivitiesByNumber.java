package cn.xieshou.ledger;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Many activities at once, for features that keep something about them. */
@Component
@Transactional(readOnly = true)
public class ActivitiesByNumber {

    private final ActivityRepository table;

    ActivitiesByNumber(ActivityRepository table) {
        this.table = table;
    }

    /** Those of these numbers, in no order. */
    public List<Activity> of(Collection<Long> ids) {
        return table.of(ids);
    }
}
