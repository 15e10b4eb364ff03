package cn.xieshou.rehearsal;

import static cn.xieshou.rehearsal.Part.ALL;
import static cn.xieshou.rehearsal.Part.gone;
import static cn.xieshou.rehearsal.Part.step;

import cn.xieshou.rehearsal.Part.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sixteen pairings of the county scheme, each where a newcomer may find it one autumn. */
final class CountyPlay {

    private static final int ORGANISED = ALL.size();
    private static final int COUNTERSIGNED = 7;
    private static final int SIGNED_BY_BOTH = 6;
    private static final int SIGNED_BY_ONE = 5;
    private static final int AGREED = 4;
    private static final int DRAFTED = 3;
    private static final int SURVEYED = 2;

    private CountyPlay() {}

    static List<Part> parts() {
        return List.of(
                gone(ORGANISED, "bazhong", "erzhong-gao-wen", 4),
                gone(ORGANISED, "wuzhong", "xtan-zx", 6),
                gone(ORGANISED, "shier-xx", "sanban-xx", 9),
                gone(ORGANISED, "longxun-xx", "leifeng-xx", 5),
                gone(SIGNED_BY_ONE, "yizhong", "erzhong-gao-li", 1),
                gone(SIGNED_BY_BOTH, "sanzhong", "sanban-zx", 1),
                gone(SIGNED_BY_BOTH, "sanzhong", "leifeng-zx", 3),
                offeredOnly("wuzhong", "gaide-zx"),
                returnedBy("Task_SignRecipient", SIGNED_BY_ONE, "liuzhong", "chishui-zx"),
                gone(DRAFTED, "liuzhong", "erzhong-chu", 2),
                gone(AGREED, "shiyan-xx", "shangchong-xx", 2),
                gone(COUNTERSIGNED + 1, "shiyan-xx", "shuikou-xx", 2),
                gone(SURVEYED, "shier-xx", "meihu-xx", 8),
                gone(1, "longxun-xx", "gekeng-xx", 12),
                returnedBy("Task_AgreeDraft", DRAFTED, "xunzhong-xx", "gaide-xx"),
                gone(SIGNED_BY_BOTH, "xunzhong-xx", "chunmei-xx", 2));
    }

    /** The recipient has not stated its needs, long after the day. */
    private static Part offeredOnly(String supporting, String recipient) {
        return new Part(supporting, recipient, List.of(step("Task_StateOffer")), 14);
    }

    /** Gone some steps, then sent back to the drafter with an opinion. */
    private static Part returnedBy(String taskKey, int count, String supporting, String recipient) {
        List<Step> steps = new ArrayList<>(ALL.subList(0, count));
        steps.add(new Step(
                taskKey,
                Map.of(
                        "decision", "return",
                        "opinion", "请在时间安排中补充每学期教研活动的次数，并写明双方责任人。")));
        return new Part(supporting, recipient, steps, 1);
    }
}
