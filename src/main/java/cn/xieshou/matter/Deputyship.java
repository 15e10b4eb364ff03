package cn.xieshou.matter;

import java.time.LocalDate;

/**
 * Somebody stands in for somebody else for some days.
 *
 * @param principal account of who is away
 * @param deputy account of who acts
 * @param from first day
 * @param to last day
 */
public record Deputyship(long id, String principal, String deputy, LocalDate from, LocalDate to, DeputyState state) {

    boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
