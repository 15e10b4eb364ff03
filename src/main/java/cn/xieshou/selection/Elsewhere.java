package cn.xieshou.selection;

import cn.xieshou.secondment.Secondments;
import cn.xieshou.workflow.FormRefused.Problem;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who cannot be nominated because they are away in that year, or on the list of another pairing of their school. */
@Component
class Elsewhere {

    private final Secondments secondments;
    private final NomineeRepository nominees;

    Elsewhere(Secondments secondments, NomineeRepository nominees) {
        this.secondments = secondments;
        this.nominees = nominees;
    }

    /** Why each of them, at the nominee's row. */
    List<Problem> problems(SelectionKey key, List<Nominee> judged) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            Nominee one = judged.get(i);
            int row = i;
            reasons(key, one.teacher()).forEach(reason -> problems.add(NominationCheck.row(row, one.name(), reason)));
        }
        return problems;
    }

    /** Why, each a sentence without a stop. */
    List<String> reasons(SelectionKey key, String teacher) {
        List<String> reasons = new ArrayList<>();
        if (secondments.away(teacher, key.schoolYear())) {
            reasons.add(key.year().label() + "已确定支教，不能重复选派");
        }
        nominees.nominatedIn(teacher, key.schoolYear()).stream()
                .filter(pairing -> !pairing.equals(key.pairingId()))
                .forEach(pairing -> reasons.add("已在结对 " + pairing + " 中被推荐，请更换人选"));
        return reasons;
    }
}
