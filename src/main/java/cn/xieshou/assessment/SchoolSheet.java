package cn.xieshou.assessment;

import cn.xieshou.evaluation.SheetLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For the school's evaluation: every line, the reason for the grade and the opinion (R-FIN-1). */
@Component
@Order(SchoolSheet.PLACE)
public class SchoolSheet extends ResultSheet {

    static final int PLACE = 12;

    SchoolSheet(ResultFigures figures) {
        super(figures);
    }

    @Override
    public String slug() {
        return "school";
    }

    @Override
    public String label() {
        return "学校评估用终结性评估结果单";
    }

    @Override
    String use() {
        return "本结果按规定计入学校年度评估。";
    }

    @Override
    boolean shows(SheetLine line) {
        return true;
    }

    @Override
    boolean explains() {
        return true;
    }
}
