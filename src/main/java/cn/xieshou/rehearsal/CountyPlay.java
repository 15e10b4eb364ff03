package cn.xieshou.rehearsal;

import static cn.xieshou.rehearsal.PairingScript.ALL;
import static cn.xieshou.rehearsal.PairingScript.gone;
import static cn.xieshou.rehearsal.PairingScript.step;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.rehearsal.PairingScript.Step;
import cn.xieshou.survey.NeedsSurvey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sixteen pairings of the county scheme, each where a newcomer may find it one autumn. */
final class CountyPlay {

    private static final int ORGANISED = ALL.size();
    private static final int SIGNED_BY_BOTH = 6;
    private static final int SIGNED_BY_ONE = 5;
    private static final int AGREED = 4;
    private static final int DRAFTED = 3;
    private static final int SURVEYED = 2;

    private CountyPlay() {}

    /** Five have a term and what has passed of the next behind them. */
    static List<PairingScript> firstParts() {
        return List.of(
                gone(ORGANISED, "bazhong", "erzhong", 1),
                gone(ORGANISED, "wuzhong", "xtan-zx", 3),
                gone(ORGANISED, "sanzhong", "sanban-zx", 0),
                gone(ORGANISED, "shier-xx", "sanban-xx", 2),
                gone(ORGANISED, "longxun-xx", "leifeng-xx", 4));
    }

    /** Whether the two are in {@link #firstParts}. */
    static boolean isFirst(String supporting, String recipient) {
        return firstParts().stream()
                .anyMatch(part ->
                        part.supporting().equals(supporting) && part.recipient().equals(recipient));
    }

    static List<PairingScript> parts() {
        return List.of(
                gone(SIGNED_BY_ONE, "yizhong", "erzhong", 1),
                gone(SIGNED_BY_BOTH, "sanzhong", "leifeng-zx", 3),
                offeredOnly("wuzhong", "gaide-zx"),
                returnedBy(AgreementSigning.SIGN_RECIPIENT, SIGNED_BY_ONE, "liuzhong", "chishui-zx"),
                gone(DRAFTED, "liuzhong", "erzhong", 2),
                gone(AGREED, "shiyan-xx", "shangchong-xx", 2),
                gone(ORGANISED, "shiyan-xx", "shuikou-xx", 9),
                gone(SURVEYED, "shier-xx", "meihu-xx", 8),
                gone(1, "longxun-xx", "gekeng-xx", 12),
                returnedBy(AgreementSigning.AGREE, DRAFTED, "xunzhong-xx", "gaide-xx"),
                gone(SIGNED_BY_BOTH, "xunzhong-xx", "chunmei-xx", 2));
    }

    /** The recipient has not stated its needs, long after the day. */
    private static PairingScript offeredOnly(String supporting, String recipient) {
        return new PairingScript(supporting, recipient, List.of(step(NeedsSurvey.STATE_OFFER)), 14);
    }

    /** Gone some steps, then sent back to the drafter with an opinion. */
    private static PairingScript returnedBy(String taskKey, int count, String supporting, String recipient) {
        List<Step> steps = new ArrayList<>(ALL.subList(0, count));
        steps.add(new Step(
                taskKey,
                Map.of(
                        "decision", "return",
                        "opinion", "请在时间安排中补充每学期教研活动的次数，并写明双方责任人。")));
        return new PairingScript(supporting, recipient, steps, 1);
    }
}
