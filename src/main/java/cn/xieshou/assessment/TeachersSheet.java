package cn.xieshou.assessment;

import cn.xieshou.evaluation.SheetLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For the teachers' evaluation: secondments, attachments and mentoring, nobody by name (R-FIN-1). */
@Component
@Order(TeachersSheet.PLACE)
public class TeachersSheet extends ResultSheet {

    static final int PLACE = 11;

    TeachersSheet(ResultFigures figures) {
        super(figures);
    }

    @Override
    public String slug() {
        return "teachers";
    }

    @Override
    public String label() {
        return "教师考核用终结性评估结果单";
    }

    @Override
    String use() {
        return "本结果按规定作为本校参加支教、挂职、师徒结对教师考核的依据之一，不列个人情况。";
    }

    @Override
    boolean shows(SheetLine line) {
        return line.kind() == SheetLine.Kind.EXCHANGE;
    }

    @Override
    boolean explains() {
        return false;
    }
}
