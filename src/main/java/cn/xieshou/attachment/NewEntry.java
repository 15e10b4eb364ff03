package cn.xieshou.attachment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of the ledger that was checked, see {@link TypedEntry}. */
record NewEntry(@Nullable Long cadre, LocalDate firstDay, LocalDate lastDay, String place, String content) {}
