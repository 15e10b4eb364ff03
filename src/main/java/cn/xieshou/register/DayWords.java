package cn.xieshou.register;

import org.jspecify.annotations.Nullable;

/** How days and moments read in a table, the same as on every page. */
public interface DayWords {

    /** «2026年8月31日», of a day or a moment. */
    String date(@Nullable Object when);

    /** «2026-08-31», for machines. */
    String iso(@Nullable Object when);

    /** «2026年8月31日14:05» */
    String time(@Nullable Object when);

    /** «还剩3个工作日» */
    String left(@Nullable Object due);

    /** Style class that goes with {@link #left}. */
    String urgency(@Nullable Object due);

    /** «已等候3个工作日» */
    String waiting(@Nullable Object since);
}
