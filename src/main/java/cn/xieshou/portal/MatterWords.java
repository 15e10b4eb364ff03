package cn.xieshou.portal;

import cn.xieshou.commendation.CommendationMatter;
import cn.xieshou.matching.RoundsSought;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.rectification.AdmonitionMatter;
import cn.xieshou.rectification.RectificationMatter;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Likeness;
import cn.xieshou.workflow.insight.KnownCases;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** By what lists about many kinds of matters are narrowed down: what the matters are called, and their processes. */
@Component
class MatterWords {

    private final PairingRows pairings;
    private final KnownCases cases;

    MatterWords(PairingRows pairings, KnownCases cases) {
        this.pairings = pairings;
        this.cases = cases;
    }

    /** «流程», by its key in that column. */
    Filter process(String column) {
        return Filter.choice(
                "process",
                "流程",
                "全部流程",
                Choice.of(List.copyOf(cases.processes().entrySet()), Map.Entry::getKey, Map.Entry::getValue),
                key -> Condition.of(column + " = :process", "process", key));
    }

    /**
     * Where the process is called so: there are few, so their names are folded once and not for every row.
     *
     * @param column SQL that holds the id of the process's model
     */
    Condition processCalled(String column, String typed) {
        Condition named = Likeness.written("model.NAME_", "process", typed);
        return new Condition(
                "exists (select 1 from ACT_RE_PROCDEF model where model.ID_ = " + column + " and " + named.sql() + ")",
                named.values());
    }

    /**
     * Where the matter is called so.
     *
     * @param column SQL that holds its business key; the pairing «p» of that id and its schools stand beside, if it is one
     */
    Condition called(String column, String typed) {
        return pairings.text("")
                .holds(typed)
                .or(RoundsSought.called(column, typed))
                .or(RectificationMatter.calledSo(column, typed))
                .or(AdmonitionMatter.calledSo(column, typed))
                .or(CommendationMatter.calledSo(column, typed));
    }
}
