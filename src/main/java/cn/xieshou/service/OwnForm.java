package cn.xieshou.service;

import cn.xieshou.shared.ChineseDates;
import java.time.Instant;

/**
 * What the teacher wrote of the year of service over a personal link (R-SEC-4); the liaison's form opens with it.
 *
 * @param absences days
 */
public record OwnForm(
        String secondmentId, String duties, String activities, int absences, String selfSummary, Instant writtenAt) {

    /** «教师本人通过链接于2027年9月2日10:00填写» */
    public String sentence() {
        return "教师本人通过链接于" + ChineseDates.dateAndMinute(writtenAt) + "填写";
    }

    /** As the liaison compares it with what is handed in. */
    public String text() {
        return sentence() + "。\n承担的教育教学工作：" + duties + "\n教研与帮带情况：" + (activities.isEmpty() ? "无" : activities)
                + "\n缺勤天数：" + absences + "\n本人总结：" + selfSummary;
    }

    /** Nothing that people wrote: this is what ends up in logs. */
    @Override
    public String toString() {
        return "OwnForm[" + secondmentId + "]";
    }
}
