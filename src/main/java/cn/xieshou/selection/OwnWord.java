package cn.xieshou.selection;

import cn.xieshou.shared.ChineseDates;
import java.time.Instant;

/**
 * What a teacher said of going in their own word, over a personal link (R-SEC-2).
 *
 * @param teacher staff number
 * @param remark what else they said, empty if nothing
 */
public record OwnWord(String teacher, boolean willing, String remark, Instant saidAt) {

    /** «本人通过链接于2026年7月3日09:12确认自愿» */
    public String sentence() {
        return "本人通过链接于" + ChineseDates.dateAndMinute(saidAt) + (willing ? "确认自愿支教" : "表示不是自愿报名")
                + (remark.isEmpty() ? "" : "，说明：" + remark);
    }

    /** Nothing that people wrote: this is what ends up in logs. */
    @Override
    public String toString() {
        return "OwnWord[" + teacher + "]";
    }
}
