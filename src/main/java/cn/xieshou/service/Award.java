package cn.xieshou.service;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An award 表彰奖励 for a year of service, as the school recorded it.
 *
 * @param awardedBy who gave it: «县教育局»
 */
public record Award(
        long id,
        String secondmentId,
        String name,
        String awardedBy,
        LocalDate awardedOn,
        String recordedBy,
        Instant recordedAt) {}
