package cn.xieshou.assessment;

import cn.xieshou.evaluation.SheetLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For the principal's appraisal: how the terms were graded and what of the quotas was met (R-FIN-1). */
@Component
@Order(PrincipalSheet.PLACE)
public class PrincipalSheet extends ResultSheet {

    static final int PLACE = 10;

    PrincipalSheet(ResultFigures figures) {
        super(figures);
    }

    @Override
    public String slug() {
        return "principal";
    }

    @Override
    public String label() {
        return "校长考核用终结性评估结果单";
    }

    @Override
    String use() {
        return "本结果按规定作为校长考核的依据之一。";
    }

    @Override
    boolean shows(SheetLine line) {
        return line.kind() == SheetLine.Kind.TERM || line.kind() == SheetLine.Kind.QUOTA;
    }

    @Override
    boolean explains() {
        return false;
    }
}
