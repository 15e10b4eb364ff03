package cn.xieshou.journey;

import cn.xieshou.journey.County.Pair;
import cn.xieshou.summary.SummaryCase;
import java.util.Map;

/** Both schools sum the year up on the figures that are there already; the section reads it. */
record SummarisedYear(Scene scene) {

    void isWritten(Pair pair, String section) throws Exception {
        isSent(pair.supportingLiaison(), pair.supportingPrincipal(), pair);
        isRead(pair, section);
        isSent(pair.recipientLiaison(), pair.recipientPrincipal(), pair);
        isRead(pair, section);
    }

    private void isSent(String liaison, String principal, Pair pair) throws Exception {
        scene.acts(liaison, pair, SummaryCase.DRAFT, Map.of("learnt", "两校教研组按月备课，教师都有长进。"));
        scene.acts(principal, pair, SummaryCase.APPROVE, Map.of("decision", "agree", "remark", "情况属实。"));
    }

    private void isRead(Pair pair, String section) throws Exception {
        scene.acts(section, pair, SummaryCase.READ, Map.of("decision", "read", "mark", "GOOD", "remark", "数字清楚。"));
    }
}
