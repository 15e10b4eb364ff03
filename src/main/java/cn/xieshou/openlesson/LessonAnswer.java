package cn.xieshou.openlesson;

import java.time.Instant;

/**
 * What an invited school answered.
 *
 * @param people how many come; 0 if nobody does
 * @param names who, «王某、李某»
 */
public record LessonAnswer(
        long lesson, String school, int people, String names, String remark, String answeredBy, Instant answeredAt) {

    /** Whether somebody comes. */
    public boolean comes() {
        return people > 0;
    }

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "LessonAnswer[" + lesson + ", " + people + "]";
    }
}
