package cn.xieshou.ledger;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormRefused.Problem;
import java.util.List;
import org.springframework.stereotype.Component;

/** Why an activity that is about to be kept might be none: recorded before, or odd without a word of why (R-ACT-1). */
@Component
class Doubts {

    private final ActivityRepository table;
    private final ActivityFlags flags;

    Doubts(ActivityRepository table, ActivityFlags flags) {
        this.table = table;
        this.flags = flags;
    }

    /**
     * Each at its field; none once everything is answered.
     *
     * @param id its number, 0 if it is not recorded yet; of a correction the number of what it corrects
     * @param filesKey under which {@code actor} has kept files for it
     */
    List<Problem> of(Pairing pairing, long id, Side side, NewActivity activity, String filesKey, String actor) {
        if (table.same(pairing.id(), activity).stream().anyMatch(other -> other != id)) {
            return List.of(new Problem("topic", "活动主题", "同一天已经登记过同一类型、同一主题的活动，请不要重复登记"));
        }
        return flags.unexplained(pairing, Looked.of(pairing, id, side, activity), activity.remark(), filesKey, actor);
    }
}
