package cn.xieshou.ledger;

import cn.xieshou.shared.ChineseDates;
import java.time.LocalDate;

/** How an activity is called in one line. */
final class Wording {

    private Wording() {}

    /** The same of one that is recorded. */
    static String called(Activity one, ActivityTypes types) {
        return called(one.heldOn(), types.name(one.type()), one.topic());
    }

    /** «2026年10月12日备课组教研“分数教学”» */
    static String called(LocalDate day, String type, String topic) {
        return ChineseDates.date(day) + type + "“" + topic + "”";
    }
}
