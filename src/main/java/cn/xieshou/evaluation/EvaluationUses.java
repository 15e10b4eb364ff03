package cn.xieshou.evaluation;

import cn.xieshou.ledger.EvaluatedActivities;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands on a frozen sheet is never changed behind it (R-ACT-1, R-EVA-1). */
@Component
class EvaluationUses implements EvaluatedActivities {

    private final SheetRepository sheets;

    EvaluationUses(SheetRepository sheets) {
        this.sheets = sheets;
    }

    @Override
    public Optional<String> usedBy(long activity) {
        return sheets.usedBy(activity).map(key -> key.label() + "评估");
    }
}
