package cn.xieshou.calendar;

import java.time.Instant;

/**
 * One change of the calendar, for everybody to read.
 *
 * @param changedBy the name of the person at that time
 * @param subject what was changed, «2026年10月10日»
 * @param oldValue empty when there was nothing before
 * @param newValue empty when it was removed
 */
public record CalendarChange(Instant changedAt, String changedBy, String subject, String oldValue, String newValue) {

    /** «新增：放假（元旦）», «放假（元旦）改为调休上班（元旦）», «删除：放假（元旦）» */
    public String what() {
        if (oldValue.isEmpty()) {
            return "新增：" + newValue;
        }
        return newValue.isEmpty() ? "删除：" + oldValue : oldValue + " 改为 " + newValue;
    }
}
