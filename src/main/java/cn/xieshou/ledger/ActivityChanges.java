package cn.xieshou.ledger;

import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import java.util.ArrayList;
import java.util.List;

/** What is said otherwise of an activity, field by field. */
final class ActivityChanges {

    private static final int SHOWN = 40;

    private ActivityChanges() {}

    /** «日期：2026年10月9日 改为 2026年10月10日» */
    static List<String> between(
            Activity before,
            List<Participant> peopleBefore,
            Activity after,
            List<Participant> peopleAfter,
            ActivityTypes types) {
        List<String> changes = new ArrayList<>();
        add(changes, "类型", types.name(before.type()), types.name(after.type()));
        add(changes, "日期", ChineseDates.date(before.heldOn()), ChineseDates.date(after.heldOn()));
        add(changes, "时长", before.hoursInWords(), after.hoursInWords());
        add(changes, "地点", before.where(), after.where());
        add(changes, "学科", before.subject(), after.subject());
        add(changes, "年级", before.grade(), after.grade());
        add(changes, "主题", before.topic(), after.topic());
        add(changes, "活动内容", before.content(), after.content());
        add(changes, "活动效果", before.effect(), after.effect());
        for (Side side : Side.values()) {
            add(
                    changes,
                    side.label() + "参加人员",
                    Participant.names(peopleBefore, side),
                    Participant.names(peopleAfter, side));
        }
        return changes;
    }

    private static void add(List<String> changes, String label, String before, String after) {
        if (!before.equals(after)) {
            changes.add(label + "：" + shown(before) + " 改为 " + shown(after));
        }
    }

    private static String shown(String text) {
        if (text.isEmpty()) {
            return "（空）";
        }
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
