package cn.xieshou.selection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many lists of names are public.
 *
 * @param until the last day of the first of them that ends, null if there is none
 */
public record PublicNow(int lists, @Nullable LocalDate until) {}
