package cn.xieshou.summary;

import java.util.List;

/**
 * What a first draft is composed of besides figures (R-SUM-1).
 *
 * @param partner the other school's name
 * @param supporting whether the school that writes is the one that helps
 * @param office of the school's leading group, empty if none is named
 * @param effects what the ledger says came of activities, the newest first: «10月12日说课“分数”：……»
 * @param undone what joint meetings decided and nobody has reported done: «联合出一份期末试卷（张某，6月30日前）»
 */
record YearFacts(String partner, boolean supporting, String office, List<String> effects, List<String> undone) {

    YearFacts {
        effects = List.copyOf(effects);
        undone = List.copyOf(undone);
    }
}
