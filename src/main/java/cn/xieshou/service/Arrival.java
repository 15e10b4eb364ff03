package cn.xieshou.service;

import java.time.LocalDate;

/**
 * A teacher has arrived and taken over a post (顶岗).
 *
 * @param toldOn when the teacher was told to go
 * @param periods lessons a week
 */
public record Arrival(
        LocalDate toldOn,
        LocalDate arrivedOn,
        String post,
        String subjects,
        String classes,
        int periods,
        String remark) {

    /** Nothing that people wrote: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Arrival[" + arrivedOn + "]";
    }
}
