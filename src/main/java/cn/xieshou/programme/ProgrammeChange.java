package cn.xieshou.programme;

import cn.xieshou.shared.SchoolYear;
import java.time.Instant;

/**
 * One change of a programme, for everybody to read.
 *
 * @param from the school year from which it holds
 * @param changedBy the name of the person at that time
 * @param oldValue empty when there was nothing before
 * @param newValue empty when it was taken out
 */
public record ProgrammeChange(
        SchoolYear from, Instant changedAt, String changedBy, String subject, String oldValue, String newValue) {

    /** «新增：每学期不少于2次», «5个工作日 改为 7个工作日», «取消：每学期不少于2次» */
    public String what() {
        if (oldValue.isEmpty()) {
            return "新增：" + newValue;
        }
        return newValue.isEmpty() ? "取消：" + oldValue : oldValue + " 改为 " + newValue;
    }
}
